using VideoGen.GenerationService;
using VideoGen.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddGeneration();

var app = builder.Build();
app.UseServiceDefaults();
app.Run();
