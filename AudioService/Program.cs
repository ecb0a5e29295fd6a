using VideoGen.AudioService;
using VideoGen.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddAudio();

var app = builder.Build();
app.UseServiceDefaults();
app.Run();
