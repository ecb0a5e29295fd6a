using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceDefaults.Auth;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>For operators: what is held against the keys of a service, and the word that one of them is well again.</summary>
public static class KeyHealthEndpoints
{
    public static void MapKeyHealth(this IEndpointRouteBuilder routes)
    {
        var keys = routes.MapGroup("/internal/keys").RequireServiceToken().ExcludeFromDescription();
        keys.MapGet("", ListAsync);
        keys.MapDelete("/{provider}/{fingerprint}", ClearAsync);
    }

    private static async Task<IResult> ListAsync(ServiceDbContext database, CancellationToken cancellationToken) => TypedResults.Ok(new
    {
        Items = (await database.Set<KeyHealth>().AsNoTracking().OrderBy(key => key.Id).ToListAsync(cancellationToken))
            .Select(key => new { key.Provider, key.Fingerprint, key.Owner, key.State, key.Until, key.Cooling, key.ChangedAt }),
    });

    private static async Task<IResult> ClearAsync(string provider, string fingerprint, ServiceDbContext database, CancellationToken cancellationToken)
    {
        var id = KeyHealth.IdOf(provider, fingerprint);
        if (await database.Set<KeyHealth>().FirstOrDefaultAsync(key => key.Id == id, cancellationToken) is not { } row) return TypedResults.NotFound();
        database.Remove(row);
        await database.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
