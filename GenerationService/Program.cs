using VideoGen.GenerationService;
using VideoGen.ServiceDefaults;
using VideoGen.ServiceDefaults.KeyPools;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddGeneration();

var app = builder.Build();
app.UseServiceDefaults();
app.MapKeyHealth();
app.Run();
