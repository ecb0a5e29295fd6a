using Microsoft.Extensions.Configuration;
using VideoGen.AppHost;

var builder = DistributedApplication.CreateBuilder(args);
var settings = builder.Configuration;

// Data: everything this copy of the product keeps.
var dataFolder = Path.GetFullPath(settings["VideoGen:DataFolder"] ?? "../.videogen", builder.AppHostDirectory);

// Secrets: made once and kept, so that restarts and signed links survive.
var serviceToken = builder.AddParameter("service-token", new GenerateParameterDefault { MinLength = 32, Special = false }, secret: true, persist: true);
var signingKey = builder.AddParameter("objects-signing-key", new GenerateParameterDefault { MinLength = 44, Special = false }, secret: true, persist: true);

// Servers: one database per service, one broker for all.
var postgres = builder.AddPostgres("postgres").WithDataVolume();
var projectsDb = postgres.AddDatabase("projects-db");
var analysisDb = postgres.AddDatabase("analysis-db");
var generationDb = postgres.AddDatabase("generation-db");
var audioDb = postgres.AddDatabase("audio-db");
var editingDb = postgres.AddDatabase("editing-db");
var storageDb = postgres.AddDatabase("storage-db");
var messaging = builder.AddRabbitMQ("messaging").WithDataVolume();

// Providers: the real one where a key is given, the simulator elsewhere.
var simulator = builder.AddService<Projects.ProviderSimulator>("simulator", serviceToken)
    .WithEnvironment("Simulator__LedgerFile", Path.Combine(dataFolder, "simulator", "ledger.jsonl"))
    .WithSettings(settings, "Simulator");
var groq = builder.AddProvider("Groq", "groq-api-key", "https://api.groq.com", "gsk_", simulator);
var runway = builder.AddProvider("Runway", "runway-api-key", "https://api.dev.runwayml.com", "key_", simulator);
var elevenLabs = builder.AddProvider("ElevenLabs", "elevenlabs-api-key", "https://api.elevenlabs.io", "sk_", simulator);

// Objects: uploads, clips and results, on disk or in a bucket.
var storage = builder.AddService<Projects.StorageService>("storage", serviceToken)
    .WithReference(storageDb).WaitFor(storageDb)
    .WithReference(messaging).WaitFor(messaging)
    .WithEnvironment("Objects__Kind", settings["Objects:Kind"] ?? "disk")
    .WithEnvironment("Objects__Folder", Path.Combine(dataFolder, "objects"))
    .WithEnvironment("Objects__SigningKey", signingKey)
    .WithSettings(settings, "Objects:S3");

// Analysis: sample -> facts and plan; it also answers the chat.
var analysis = builder.AddService<Projects.AnalysisService>("analysis", serviceToken)
    .WithReference(analysisDb).WaitFor(analysisDb)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(storage)
    .WithProvider(groq).WaitFor(simulator);

// Generation: shots -> clips.
var generation = builder.AddService<Projects.GenerationService>("generation", serviceToken)
    .WithReference(generationDb).WaitFor(generationDb)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(storage)
    .WithProvider(runway).WaitFor(simulator);

// Audio: narration and the mix.
var audio = builder.AddService<Projects.AudioService>("audio", serviceToken)
    .WithReference(audioDb).WaitFor(audioDb)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(storage)
    .WithProvider(elevenLabs).WaitFor(simulator);

// Editing: clips and mix -> the video.
var editing = builder.AddService<Projects.EditingService>("editing", serviceToken)
    .WithReference(editingDb).WaitFor(editingDb)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(storage);

// Projects: owns the order of things, and says which providers are simulated.
var projects = builder.AddService<Projects.ProjectService>("projects", serviceToken)
    .WithReference(projectsDb).WaitFor(projectsDb)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(storage)
    .WithReference(analysis)
    .WithSimulatedFlag(groq).WithSimulatedFlag(runway).WithSimulatedFlag(elevenLabs);

// Gateway: the one public door; it opens when there is something behind it.
var gateway = builder.AddService<Projects.Gateway>("gateway", serviceToken)
    .WithEndpoint("http", endpoint => endpoint.Port = settings.GetValue("VideoGen:GatewayPort", 8080))
    .WithExternalHttpEndpoints()
    .WithReference(projects).WaitFor(projects)
    .WithReference(storage).WaitFor(storage)
    .WithReference(analysis).WaitFor(analysis)
    .WithReference(generation)
    .WithReference(audio)
    .WithReference(editing)
    .WithReference(simulator);

// Back references: storage asks projects whether an upload may happen, and signs links with the public address, for services with
// the one in front of its replicas.
storage.WithReference(projects)
    .WithEnvironment("Objects__PublicUrl", gateway.GetEndpoint("http"))
    .WithEnvironment("Objects__InternalUrl", storage.GetEndpoint("http"));

builder.Build().Run();
