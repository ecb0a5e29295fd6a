using System.ComponentModel.DataAnnotations;
using VideoGen.ServiceDefaults.Messaging;

namespace VideoGen.UnitTests.ServiceDefaults;

public class MessagingOptionsTests
{
    [Fact]
    public void Redeliveries_are_few_and_widely_spaced()
    {
        var options = new MessagingOptions();

        Assert.Equal([5, 25, 125], Enumerable.Range(0, options.Redeliveries).Select(attempt => options.FindRedelivery(attempt).TotalSeconds));
    }

    [Fact]
    public void A_duplicate_window_shorter_than_all_redeliveries_is_refused()
    {
        var options = new MessagingOptions { DuplicateWindow = TimeSpan.FromSeconds(155) };

        var refusal = Assert.Single(options.Validate(new ValidationContext(options)));
        Assert.Equal("Set Messaging__DuplicateWindow above 00:02:35: redeliveries take that long.", refusal.ErrorMessage);
    }
}
