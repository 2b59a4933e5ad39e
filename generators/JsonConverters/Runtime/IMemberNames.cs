using System;

namespace HubSpot.JsonConverters;

/// <summary>The names of a model's members on the wire, found without making a text of what was read.</summary>
[Microsoft.CodeAnalysis.Embedded]
internal interface IMemberNames
{
    /// <summary>The number of the member; negative for an unknown one.</summary>
    int Find(ReadOnlySpan<byte> name);

    /// <summary>The number of the member; negative for an unknown one.</summary>
    int Find(string name);

    /// <summary>As Newtonsoft does when no name is the same: the first one that differs in case only.</summary>
    int FindIgnoringCase(string name);
}
