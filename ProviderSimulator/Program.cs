using VideoGen.ProviderSimulator;
using VideoGen.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddSimulator();

var app = builder.Build();
app.UseServiceDefaults();
app.MapSimulator();
app.Run();
