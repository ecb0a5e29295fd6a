using MassTransit;
using VideoGen.ProjectService.Persistence;

namespace VideoGen.ProjectService.Projects;

/// <summary>One attempt to change a project: what is published here leaves only with the saved change.</summary>
public sealed record ProjectChange(VideoProject Project, ProjectsDbContext Database, IPublishEndpoint Messages, DateTimeOffset Now);
