namespace HubSpot.JsonConverters;

using global::System;

/// <summary>The JSON names of a model's members. A name in UTF-8 is found without creating a string.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal interface IMemberNames
{
    /// <summary>The number of the member; negative for every other name.</summary>
    int Find(ReadOnlySpan<byte> name);

    /// <summary>The number of the member; -1 for an unknown name, -2 for the name of a member that is not data.</summary>
    int Find(string name);

    /// <summary>The number of the only member whose name differs in case only; negative when there are none or several, or it is not data.</summary>
    int FindIgnoringCase(string name);
}
