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

// Providers: the real one where a key is given, by parameter or in the secrets file; the simulator elsewhere, unless this is production.
var simulator = builder.AddService<Projects.ProviderSimulator>("simulator", serviceToken)
    .WithEnvironment("Simulator__LedgerFile", Path.Combine(dataFolder, "simulator", "ledger.jsonl"))
    .WithSettings(settings, "Simulator");
var secretsFile = Path.GetFullPath(settings["VideoGen:SecretsFile"] ?? Path.Combine(dataFolder, "secrets", "providers.json"), builder.AppHostDirectory);
var sources = new ProviderSources(builder, simulator, ServiceDescription.EnvironmentOf(settings), secretsFile);
var location = settings["Providers:Vertex:Location"] ?? "us-central1";
var groq = sources.Add("Groq", "groq-api-key", "https://api.groq.com", "gsk_");
var runway = sources.Add("Runway", "runway-api-key", "https://api.dev.runwayml.com", "key_");
var google = sources.Add("Google", "google-api-key", "https://generativelanguage.googleapis.com", "AIza");
var vertex = sources.Add("Vertex", "vertex-credentials", location == "global" ? "https://aiplatform.googleapis.com" : $"https://{location}-aiplatform.googleapis.com", "ya29.");
var elevenLabs = sources.Add("ElevenLabs", "elevenlabs-api-key", "https://api.elevenlabs.io", "sk_");
var fal = sources.Add("Fal", "fal-api-key", "https://queue.fal.run", "simulated-id:");
var mmAudio = sources.AddOwn("MmAudio", "mmaudio-url");

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
    .WithEnvironment("Secrets__File", secretsFile)
    .WithProvider(groq).WaitFor(simulator)
    .WithSettings(settings, "Groq");

// Generation: shots -> clips.
var generation = builder.AddService<Projects.GenerationService>("generation", serviceToken)
    .WithReference(generationDb).WaitFor(generationDb)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(storage)
    .WithEnvironment("Secrets__File", secretsFile)
    .WithEnvironment("Providers__Vertex__Location", location)
    .WithEnvironment("Providers__Vertex__Project", settings["Providers:Vertex:Project"] ?? (vertex.Simulated ? "simulated" : ""))
    .WithProvider(runway).WithProvider(google).WithProvider(vertex).WaitFor(simulator);

// Audio: voices, effects, music and the mix.
var audio = builder.AddService<Projects.AudioService>("audio", serviceToken)
    .WithReference(audioDb).WaitFor(audioDb)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(storage)
    .WithEnvironment("Secrets__File", secretsFile)
    .WithProvider(elevenLabs).WithProvider(fal).WithProvider(mmAudio).WaitFor(simulator);

// Editing: clips and mix -> the video.
var editing = builder.AddService<Projects.EditingService>("editing", serviceToken)
    .WithReference(editingDb).WaitFor(editingDb)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(storage);

// Projects: owns the order of things, and says which providers can be had and which are simulated.
var projects = builder.AddService<Projects.ProjectService>("projects", serviceToken)
    .WithReference(projectsDb).WaitFor(projectsDb)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(storage)
    .WithReference(analysis)
    .WithProviderFlags([groq, runway, google, vertex, elevenLabs, fal, mmAudio]);

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
