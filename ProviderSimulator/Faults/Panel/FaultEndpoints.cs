using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Faults.Table;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProviderSimulator.Faults.Panel;

/// <summary>Sets, shows and takes away faults. A browser gets the page, everybody else JSON.</summary>
public static class FaultEndpoints
{
    public static void MapFaults(this IEndpointRouteBuilder routes)
    {
        var faults = routes.MapGroup("/simulator/faults");
        faults.MapGet("", (HttpContext context, FaultBoard board) =>
        {
            context.Response.Headers.Vary = "Accept";
            return context.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html")
                ? Results.Content(FaultPage.Of(board.Counted), "text/html; charset=utf-8")
                : Results.Ok(FaultDocument.Of(board.Counted));
        });
        faults.MapPost("", (JsonNode? body, FaultBoard board) => Set(board, FaultOrders.Read(body)));
        faults.MapPost("/presets/{name}", (string name, string? provider, FaultBoard board) =>
        {
            var preset = FaultPreset.All.FirstOrDefault(preset => preset.Name == name) ?? throw new ProblemException(StatusCodes.Status404NotFound,
                "not-found", $"There is no preset \"{name}\". There are {string.Join(", ", FaultPreset.All.Select(preset => preset.Name))}.");
            if (provider is not null && FaultTable.Find(provider) is null) throw ProblemException.NotFound("provider");
            return Set(board, [.. preset.For(provider)]);
        });
        faults.MapDelete("", (int? seed, FaultBoard board) =>
        {
            board.Clear(seed ?? 1);
            return Results.NoContent();
        });
        faults.MapDelete("/{id}", (string id, FaultBoard board) => board.Remove(id) ? Results.NoContent() : throw ProblemException.NotFound("fault"));
        foreach (var (file, type) in new[] { ("faults.js", "text/javascript"), ("faults.css", "text/css") })
            routes.MapGet($"/simulator/{file}", () => Results.Stream(PanelFile.Open(file), type));
    }

    private static IResult Set(FaultBoard board, IReadOnlyList<FaultRule> rules)
    {
        foreach (var rule in rules) board.Set(rule);
        return Results.Created("/simulator/faults", new { rules });
    }
}
