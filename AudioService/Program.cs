using VideoGen.AudioService;
using VideoGen.AudioService.Fal.Webhooks;
using VideoGen.AudioService.Voices;
using VideoGen.ServiceDefaults;
using VideoGen.ServiceDefaults.KeyPools;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddAudio();

var app = builder.Build();
app.UseServiceDefaults();
app.MapKeyHealth();
app.MapVoices();
app.MapFalWebhook();
app.Run();
