namespace HubSpot.JsonConverters;

using global::System.Collections.Generic;

/// <summary>Enumerates lists and dictionaries; List and Dictionary without an allocation.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class Walk
{
    public static ItemWalk<T> Items<T>(IEnumerable<T> items) => new(items);

    public static EntryWalk<T> Entries<T>(IEnumerable<KeyValuePair<string, T>> entries) => new(entries);
}
