using VideoGen.EditingService;
using VideoGen.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddEditing();

var app = builder.Build();
app.UseServiceDefaults();
app.Run();
