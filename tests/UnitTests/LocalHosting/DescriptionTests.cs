using System.Collections;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using VideoGen.LocalHosting.Launching;
using VideoGen.LocalHosting.Running;
using VideoGen.LocalHosting.Supervision;

namespace VideoGen.UnitTests.LocalHosting;

public sealed class DescriptionTests
{
    [Theory]
    [InlineData("1st", "must start with an ASCII letter")]
    [InlineData("a_b", "may hold ASCII letters, digits and hyphens only")]
    [InlineData("a--b", "must not hold two hyphens in a row")]
    [InlineData("a-", "must not end with a hyphen")]
    public void A_name_that_breaks_a_rule_is_refused(string name, string reason)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new ProjectResource(name));

        Assert.StartsWith($"The resource name '{name}' {reason}.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expression_is_filled_when_it_is_asked()
    {
        var parameter = new ParameterResource("port", _ => "5432");
        var expression = ReferenceExpression.Create($"Host={{literal}};Port={parameter}");

        Assert.Equal("Host={literal};Port=5432", await expression.GetValueAsync());
        Assert.Equal("Host={literal};Port={port.value}", expression.ValueExpression);
    }

    [Fact]
    public async Task Two_resources_that_wait_for_each_other_are_refused()
    {
        await using var application = new ApplicationUnderTest();
        var a = application.Builder.AddExecutable("a", "true", ".");
        var b = application.Builder.AddExecutable("b", "true", ".").WaitFor(a);
        a.WaitFor(b);

        var refusal = Assert.Throws<DistributedApplicationException>(new Dependencies(application.Builder.Resources).RefuseCycles);

        Assert.Equal("These resources wait for each other: a -> b -> a.", refusal.Message);
    }

    [Fact]
    public void What_is_meant_for_the_host_alone_is_not_inherited()
    {
        var inherited = InheritedEnvironment.Filter(new Hashtable
        {
            ["PATH"] = "/bin",
            ["ASPNETCORE_URLS"] = "http://localhost:1",
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["Parameters__runway_api_key"] = "secret",
        });

        Assert.Equal(new Dictionary<string, string> { ["PATH"] = "/bin" }, inherited);
    }

    [Fact]
    public void The_pause_before_a_restart_doubles_up_to_fifteen_seconds()
    {
        var backoff = new RestartBackoff(TimeProvider.System);

        Assert.Equal([0.5, 1, 2, 4, 8, 15, 15], Enumerable.Range(0, 7).Select(_ => backoff.Next().TotalSeconds));
    }
}
