namespace VideoGen.LocalHosting.Telemetry;

/// <summary>Decodes <c>KeyValue</c> and <c>AnyValue</c>: text, bool, integer, double, array, map and bytes (as base64).</summary>
internal static class AttributeDecoder
{
    public static KeyValuePair<string, object?> Decode(ReadOnlySpan<byte> keyValue)
    {
        var key = "";
        object? value = null;
        var reader = new WireReader(keyValue);
        while (reader.Next())
            if (reader.Field == 1) key = reader.Text;
            else if (reader.Field == 2) value = DecodeValue(reader.Bytes);
        return new(key, value);
    }

    private static object? DecodeValue(ReadOnlySpan<byte> anyValue)
    {
        object? value = null;
        var reader = new WireReader(anyValue);
        while (reader.Next())
            value = reader.Field switch
            {
                1 => reader.Text,
                2 => reader.Number != 0,
                3 => (long)reader.Number,
                4 => reader.Double,
                5 => DecodeArray(reader.Bytes),
                6 => DecodeMap(reader.Bytes),
                7 => Convert.ToBase64String(reader.Bytes),
                _ => value,
            };
        return value;
    }

    private static List<object?> DecodeArray(ReadOnlySpan<byte> array)
    {
        var values = new List<object?>();
        var reader = new WireReader(array);
        while (reader.Next())
            if (reader.Field == 1) values.Add(DecodeValue(reader.Bytes));
        return values;
    }

    private static SortedDictionary<string, object?> DecodeMap(ReadOnlySpan<byte> map)
    {
        var values = new SortedDictionary<string, object?>();
        var reader = new WireReader(map);
        while (reader.Next())
            if (reader.Field == 1)
            {
                var (key, value) = Decode(reader.Bytes);
                values[key] = value;
            }

        return values;
    }
}
