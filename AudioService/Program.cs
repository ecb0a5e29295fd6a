using VideoGen.AudioService;
using VideoGen.AudioService.Fal.Webhooks;
using VideoGen.AudioService.Voices;
using VideoGen.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddAudio();

var app = builder.Build();
app.UseServiceDefaults();
app.MapVoices();
app.MapFalWebhook();
app.Run();
