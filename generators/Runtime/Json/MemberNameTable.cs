namespace HubSpot.JsonConverters;

using global::System;
using global::Newtonsoft.Json;

/// <summary>The member names of all models, so that a Newtonsoft reader does not allocate a string for each name.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal sealed class MemberNameTable : JsonNameTable
{
    public static readonly MemberNameTable Instance = new(MemberNames.All);

    private readonly string?[] _names;

    private MemberNameTable(string[] names)
    {
        // At most half full, which keeps the search short.
        var size = 16;
        while (size < 2 * names.Length)
        {
            size *= 2;
        }

        _names = new string?[size];
        foreach (var name in names)
        {
            var place = Hash(name.AsSpan());
            while (_names[place & (size - 1)] is not null)
            {
                place++;
            }

            _names[place & (size - 1)] = name;
        }
    }

    public override string? Get(char[] key, int start, int length)
    {
        var name = new ReadOnlySpan<char>(key, start, length);
        for (var place = Hash(name); _names[place & (_names.Length - 1)] is { } known; place++)
        {
            if (name.SequenceEqual(known.AsSpan()))
            {
                return known;
            }
        }

        return null;
    }

    private static int Hash(ReadOnlySpan<char> name)
    {
        var hash = name.Length;
        foreach (var c in name)
        {
            hash = unchecked((hash * 31) + c);
        }

        return hash;
    }
}
