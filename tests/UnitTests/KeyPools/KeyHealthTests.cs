using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.UnitTests.KeyPools;

public sealed class KeyHealthTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly KeyHealth _key = new();

    [Theory]
    [InlineData(33, 33)]
    [InlineData(0, 1)]
    [InlineData(86_400, 600)]
    public void A_hint_rests_the_key_for_its_model_alone_within_reason(int hint, int rest)
    {
        _key.Report("gen4_turbo", ProviderFaultKind.Throttled, TimeSpan.FromSeconds(hint), s_now);

        Assert.Equal(new KeyPause(s_now.AddSeconds(rest), ProviderFaultKind.Throttled), _key.FindPause("gen4_turbo", s_now));
        Assert.Null(_key.FindPause("gen4.5", s_now));
        Assert.Null(_key.FindPause("gen4_turbo", s_now.AddSeconds(rest)));
    }

    [Fact]
    public void A_busy_system_is_left_alone_for_longer_each_time_until_a_call_works()
    {
        var now = s_now;
        var rests = new List<double>();
        for (var strike = 0; strike < 8; strike++)
        {
            _key.Report("eleven_v3", ProviderFaultKind.Throttled, null, now);
            var until = _key.FindPause("eleven_v3", now)!.Until;
            rests.Add((until - now).TotalSeconds);
            now = until;
        }

        Assert.Equal([2, 4, 8, 16, 32, 64, 120, 120], rests);
        _key.Report("eleven_v3", null, null, now);
        _key.Report("eleven_v3", ProviderFaultKind.Throttled, null, now);
        Assert.Equal(now.AddSeconds(2), _key.FindPause("eleven_v3", now)!.Until);
    }

    [Fact]
    public void Calls_that_were_under_way_together_are_one_strike_and_a_late_success_ends_no_pause()
    {
        foreach (var _ in Enumerable.Range(0, 5)) _key.Report("m", ProviderFaultKind.Throttled, null, s_now);
        _key.Report("m", null, null, s_now.AddSeconds(1));

        Assert.Equal(s_now.AddSeconds(2), _key.FindPause("m", s_now.AddSeconds(1))!.Until);
    }

    [Fact]
    public void Without_credit_the_whole_key_rests_a_quarter_of_an_hour_and_a_revoked_one_for_ever()
    {
        _key.Report("m", ProviderFaultKind.OutOfCredit, null, s_now);
        Assert.Equal(new KeyPause(s_now.AddMinutes(15), ProviderFaultKind.OutOfCredit), _key.FindPause("other", s_now));
        Assert.Null(_key.FindPause("other", s_now.AddMinutes(15)));

        _key.Report("m", ProviderFaultKind.KeyRevoked, null, s_now);
        _key.Report("m", null, null, s_now);
        _key.Report("m", ProviderFaultKind.OutOfCredit, null, s_now);
        Assert.Equal(new KeyPause(DateTimeOffset.MaxValue, ProviderFaultKind.KeyRevoked), _key.FindPause("other", s_now.AddYears(1)));
    }

    [Theory]
    [InlineData(ProviderFaultKind.RefusedInput)]
    [InlineData(ProviderFaultKind.ProviderFailed)]
    [InlineData(ProviderFaultKind.Transient)]
    [InlineData(ProviderFaultKind.ModelGone)]
    public void What_is_not_the_keys_fault_is_not_held_against_it(ProviderFaultKind fault)
    {
        _key.Report("m", fault, null, s_now);

        Assert.Null(_key.FindPause("m", s_now));
    }
}
