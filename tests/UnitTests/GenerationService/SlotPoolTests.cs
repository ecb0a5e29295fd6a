using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Slots;

namespace VideoGen.UnitTests.GenerationService;

public sealed class SlotPoolTests
{
    private static readonly ClipTicket[] s_tickets = [.. Enumerable.Range(1, 4).Select(_ => new ClipTicket(Guid.Empty, Guid.NewGuid(), ClipStep.Video, 1))];

    [Fact]
    public void Places_go_to_those_who_came_first_and_a_free_one_to_the_next()
    {
        var pool = new SlotPool();
        foreach (var ticket in s_tickets) pool.Claim(ticket);

        Assert.Equal(s_tickets[..2], pool.Grant(2));
        Assert.Empty(pool.Grant(2));
        pool.Release(s_tickets[0]);
        Assert.Equal([s_tickets[2]], pool.Grant(2));
    }

    [Fact]
    public void A_claim_counts_once_and_one_that_is_given_up_while_it_waits_is_passed_over()
    {
        var pool = new SlotPool();
        pool.Claim(s_tickets[0]);
        pool.Grant(1);
        foreach (var ticket in s_tickets) pool.Claim(ticket);
        pool.Release(s_tickets[1]);
        pool.Release(s_tickets[0]);

        Assert.Equal([s_tickets[2], s_tickets[3]], pool.Grant(5));
    }

    [Fact]
    public void A_place_whose_clip_needs_it_no_more_goes_to_the_next()
    {
        var pool = new SlotPool();
        foreach (var ticket in s_tickets) pool.Claim(ticket);
        pool.Grant(2);

        pool.Keep([s_tickets[1], s_tickets[3]]);

        Assert.Equal([s_tickets[2]], pool.Grant(2));
        Assert.Equal([s_tickets[1], s_tickets[2]], pool.Holders!);
    }
}
