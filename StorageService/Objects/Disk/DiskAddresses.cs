using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace VideoGen.StorageService.Objects.Disk;

/// <summary>Where signed URLs of the disk store lead.</summary>
public sealed class DiskAddresses(IOptions<ObjectsOptions> options, IConfiguration configuration, IServer server)
{
    public Uri Of(bool isPublic) => (isPublic ? options.Value.PublicUrl : null) ?? options.Value.InternalUrl ?? Injected() ?? Own();

    /// <summary>The address that other services are given, where the host gives it to this one too.</summary>
    private Uri? Injected() => Uri.TryCreate(configuration["services:storage:http:0"], UriKind.Absolute, out var address) ? address : null;

    private Uri Own()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("Set Objects__InternalUrl to the address at which services reach the storage service.");
        var binding = BindingAddress.Parse(address);
        var host = binding.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : binding.Host;
        return new UriBuilder(binding.Scheme, host, binding.Port).Uri;
    }
}
