namespace HubSpot.JsonConverters;

using global::System;

/// <summary>The names of a model's members on the wire, found without making a text of what was read.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal interface IMemberNames
{
    /// <summary>The number of the member; negative for every other name.</summary>
    int Find(ReadOnlySpan<byte> name);

    /// <summary>The number of the member; -1 for an unknown one, -2 for the name of one that is no data.</summary>
    int Find(string name);

    /// <summary>The number of the first member whose name differs in case only; negative when there is none, or it is no data.</summary>
    int FindIgnoringCase(string name);
}
