using System.ComponentModel.DataAnnotations;

namespace VideoGen.ServiceDefaults.Configuration;

public static class ValidatedOptions
{
    /// <summary>
    /// Binds <typeparamref name="T"/> to a section and checks its data annotations (and <see cref="IValidatableObject"/>) before
    /// the service starts; the message names the section.
    /// </summary>
    public static WebApplicationBuilder AddValidatedOptions<T>(this WebApplicationBuilder builder, string section) where T : class
    {
        builder.Services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
        return builder;
    }
}
