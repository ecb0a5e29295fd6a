using VideoGen.AnalysisService;
using VideoGen.AnalysisService.Chat;
using VideoGen.AnalysisService.Rewrites;
using VideoGen.ServiceDefaults;
using VideoGen.ServiceDefaults.KeyPools;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddAnalysis();

var app = builder.Build();
app.UseServiceDefaults();
app.MapKeyHealth();
app.MapChat();
app.MapRewrites();
app.Run();
