using System.Text;
using VideoGen.LocalHosting.Telemetry;

namespace VideoGen.UnitTests.LocalHosting;

public sealed class SpanDecodingTests
{
    [Fact]
    public void A_span_keeps_its_ids_its_service_its_attributes_and_its_links()
    {
        byte[] link = [.. Field(1, new byte[16]), .. Field(2, [1, 1, 1, 1, 1, 1, 1, 1])];
        byte[] span =
        [
            .. Field(1, [0xab, .. new byte[15]]), .. Field(2, [0xcd, .. new byte[7]]), .. Field(5, "analyze"), .. Number(6, 5),
            .. Fixed(7, 1_000), .. Fixed(8, 3_000),
            .. Field(9, Attribute("videogen.project_id", Field(1, "p1"))), .. Field(9, Attribute("retries", Number(3, 2))),
            .. Field(13, link), .. Field(15, Number(3, 2)),
        ];
        byte[] scopeSpans = [.. Field(1, Field(1, "VideoGen.Media")), .. Field(2, span)];
        byte[] request = Field(1, [.. Field(1, Field(1, Attribute("service.name", Field(1, "analysis")))), .. Field(2, scopeSpans)]);

        var decoded = Assert.Single(SpanDecoder.Decode(request));

        Assert.Equal(("ab" + new string('0', 30), "cd" + new string('0', 14), "analyze"), (decoded.TraceId, decoded.SpanId, decoded.Name));
        Assert.Equal(("consumer", "analysis", "VideoGen.Media", "error"), (decoded.Kind, decoded.Service, decoded.Scope, decoded.Status));
        Assert.Equal((1_000UL, 3_000UL), (decoded.StartUnixNs, decoded.EndUnixNs));
        Assert.Equal(new Dictionary<string, object?> { ["retries"] = 2L, ["videogen.project_id"] = "p1" }, decoded.Attributes);
        Assert.Equal([new SpanLink(new string('0', 32), "0101010101010101")], decoded.Links);
    }

    [Fact]
    public void A_message_that_ends_early_is_refused() =>
        Assert.Throws<InvalidDataException>(() => SpanDecoder.Decode([0x0a, 0x05, 0x01]));

    private static byte[] Attribute(string key, byte[] value) => [.. Field(1, key), .. Field(2, value)];

    private static byte[] Field(int number, string text) => Field(number, Encoding.UTF8.GetBytes(text));

    private static byte[] Field(int number, byte[] bytes) => [(byte)(number << 3 | 2), .. Varint(bytes.Length), .. bytes];

    private static byte[] Number(int number, byte value) => [(byte)(number << 3), value];

    private static byte[] Fixed(int number, ulong value) => [(byte)(number << 3 | 1), .. BitConverter.GetBytes(value)];

    private static byte[] Varint(int value) => value < 0x80 ? [(byte)value] : [(byte)(value & 0x7f | 0x80), (byte)(value >> 7)];
}
