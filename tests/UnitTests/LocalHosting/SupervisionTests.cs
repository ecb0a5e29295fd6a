using System.Text.Json;
using Aspire.Hosting;
using VideoGen.LocalHosting.Running;

namespace VideoGen.UnitTests.LocalHosting;

public sealed class SupervisionTests
{
    [Fact]
    public async Task A_process_that_is_killed_comes_back_and_the_restart_is_counted()
    {
        await using var application = new ApplicationUnderTest();
        application.Builder.AddExecutable("sleeper", "sleep", ".", "60");
        await application.StartAsync();
        var before = Replica(await application.ResourceAsync("sleeper", Healthy));

        System.Diagnostics.Process.GetProcessById(before.GetProperty("pid").GetInt32()).Kill();
        var after = Replica(await application.ResourceAsync("sleeper", resource => Healthy(resource) && Replica(resource).GetProperty("restarts").GetInt32() == 1));

        Assert.NotEqual(before.GetProperty("pid").GetInt32(), after.GetProperty("pid").GetInt32());
    }

    [Fact]
    public async Task A_resource_starts_only_after_the_one_it_waits_for_is_done()
    {
        await using var application = new ApplicationUnderTest();
        var first = application.Builder.AddExecutable("first", "sh", ".", "-c", "sleep 0.5; echo first >> order");
        application.Builder.AddExecutable("second", "sh", ".", "-c", "echo second >> order").WaitForCompletion(first);
        await application.StartAsync();
        await application.ResourceAsync("second", resource => State(resource) == "finished");

        Assert.Equal(["first", "second"], await File.ReadAllLinesAsync(application.File("order")));
    }

    [Fact]
    public async Task A_failed_dependency_fails_those_that_wait_for_it()
    {
        await using var application = new ApplicationUnderTest();
        var broken = application.Builder.AddExecutable("broken", "sh", ".", "-c", "exit 3");
        application.Builder.AddExecutable("waiter", "sleep", ".", "60").WaitForCompletion(broken);
        var statuses = application.Builder.Resources.Select(resource => new ResourceStatus(resource)).ToDictionary(status => status.Resource);
        statuses[broken.Resource].Update(current => current with { State = ResourceState.Exited, ExitCode = 3 });

        var failure = await Assert.ThrowsAsync<ResourceFailedException>(
            () => new DependencyGate(statuses).PassAsync(application.Builder.Resources.Single(resource => resource.Name == "waiter"), CancellationToken.None));

        Assert.Equal("broken, for which it waits, is Exited with code 3.", failure.Message);
    }

    [Fact]
    public async Task Values_reach_the_process_with_their_exact_names()
    {
        await using var application = new ApplicationUnderTest("--Parameters:api_key=secret");
        var key = application.Builder.AddParameter("api-key", secret: true);
        var server = application.Builder.AddExecutable("server", "sleep", ".", "60").WithHttpEndpoint(port: 43210, env: "PORT");
        application.Builder.AddExecutable("client", "sh", ".", "-c", "env > seen")
            .WithReference(server.GetEndpoint("http"))
            .WithEnvironment("Key", key)
            .WithEnvironment("Url", $"{server.GetEndpoint("http")}/path")
            .WaitFor(server);
        await application.StartAsync();
        await application.ResourceAsync("client", resource => State(resource) == "finished");

        var seen = await File.ReadAllLinesAsync(application.File("seen"));
        Assert.Contains("Key=secret", seen);
        Assert.Contains("Url=http://localhost:43210/path", seen);
        Assert.Contains("services__server__http__0=http://localhost:43210", seen);
    }

    [Fact]
    public async Task Names_with_hyphens_survive_the_start()
    {
        await using var application = new ApplicationUnderTest("--ConnectionStrings:store-db=Host=there");
        application.Builder.AddExecutable("client", "env", ".").WithReference(application.Builder.AddConnectionString("store-db"));
        await application.StartAsync();
        await application.ResourceAsync("client", resource => State(resource) == "finished");

        Assert.Contains(
            await File.ReadAllLinesAsync(application.File("logs/client.log")),
            line => line.EndsWith(" ConnectionStrings__store-db=Host=there", StringComparison.Ordinal));
    }

    private static string? State(JsonElement resource) => resource.GetProperty("state").GetString();

    private static bool Healthy(JsonElement resource) => resource.GetProperty("healthy").GetBoolean();

    private static JsonElement Replica(JsonElement resource) => resource.GetProperty("replicas")[0];
}
