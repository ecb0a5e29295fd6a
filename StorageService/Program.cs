using VideoGen.ServiceDefaults;
using VideoGen.StorageService;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddStorage();

var app = builder.Build();
app.UseServiceDefaults();
app.MapStorage();
app.Run();
