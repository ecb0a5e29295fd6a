using VideoGen.ProjectService.Chat;
using VideoGen.ProjectService.Delivery;
using VideoGen.ProjectService.Events;
using VideoGen.ProjectService.Inputs;
using VideoGen.ProjectService.Models;
using VideoGen.ProjectService.Persistence;
using VideoGen.ProjectService.Plans;
using VideoGen.ProjectService.Projects;
using VideoGen.ProjectService.Quotes;
using VideoGen.ProjectService.Receipts;
using VideoGen.ProjectService.Retention;
using VideoGen.ProjectService.Rewrites;
using VideoGen.ProjectService.Runs;
using VideoGen.ServiceDefaults.Auth;
using VideoGen.ServiceDefaults.Configuration;
using VideoGen.ServiceDefaults.Messaging;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ProjectService;

/// <summary>Everything of this service: projects, plans, chat, quotes, events, the saga of a run.</summary>
public static class ProjectServiceRegistration
{
    public static WebApplicationBuilder AddProjectService(this WebApplicationBuilder builder)
    {
        builder.AddValidatedOptions<RunOptions>(RunOptions.Section);
        builder.AddValidatedOptions<RetentionOptions>(RetentionOptions.Section);
        builder.AddServiceDatabase<ProjectsDbContext>("projects-db");
        builder.AddMessaging<ProjectsDbContext>(bus => bus.AddPersistentSaga<ProjectRunStateMachine, ProjectRunState, ProjectsDbContext>());
        builder.AddServiceClient<ObjectLinks>("storage");
        builder.AddServiceClient<PlanConversation>("analysis");

        builder.Services.AddSingleton<ProviderSettings>();
        builder.Services.AddSingleton<ModelAvailability>();
        builder.Services.AddSingleton<PlanAcceptance>();
        builder.Services.AddSingleton<QuoteCalculation>();
        builder.Services.AddSingleton<ProjectQuotes>();
        builder.Services.AddSingleton<PlanRevisions>();
        builder.Services.AddSingleton<GenerationApproval>();
        builder.Services.AddSingleton<ProjectEventSignals>();
        builder.Services.AddScoped<OwnProjects>();
        builder.Services.AddScoped<TypicalDurations>();
        builder.Services.AddScoped<ProjectSweep>();
        builder.Services.AddHostedService<ProjectEventPoll>();
        builder.Services.AddHostedService<ProjectSweepService>();
        return builder;
    }

    public static WebApplication MapProjectService(this WebApplication app)
    {
        app.MapProjects();
        app.MapRuns();
        app.MapGeneration();
        app.MapPlans();
        app.MapQuotes();
        app.MapReceipts();
        app.MapChat();
        app.MapRewrites();
        app.MapEvents();
        app.MapDownloads();
        app.MapModels();
        app.MapInputs();
        return app;
    }
}
