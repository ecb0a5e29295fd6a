using VideoGen.ProjectService;
using VideoGen.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddProjectService();

var app = builder.Build();
app.UseServiceDefaults();
app.MapProjectService();
app.Run();
