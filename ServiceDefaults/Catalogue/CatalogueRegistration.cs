using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Configuration;

namespace VideoGen.ServiceDefaults.Catalogue;

internal static class CatalogueRegistration
{
    /// <summary>The built-in catalogue, or the one of <c>Catalogue__File</c>. A faulty one ends the start; a later faulty change is logged and void.</summary>
    public static WebApplicationBuilder AddModelCatalogue(this WebApplicationBuilder builder)
    {
        builder.AddValidatedOptions<CatalogueOptions>(CatalogueOptions.Section);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<CatalogueOptions>>().Value.File is { Length: > 0 } file
            ? new ModelCatalogue(CatalogueFile.Read(file))
            : ModelCatalogue.BuiltIn());
        builder.Services.AddHostedService<CatalogueWatch>();
        return builder;
    }
}
