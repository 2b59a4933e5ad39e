namespace HubSpot.JsonConverters;

/// <summary>Finds members as Newtonsoft does: by the very name, or else by one that differs in case only.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class MemberLookup
{
    /// <summary>The number of the member; -2 when the model has none of that name.</summary>
    public static int Find<TNames>(string name)
        where TNames : struct, IMemberNames
    {
        var member = default(TNames).Find(name);
        if (member == -1)
        {
            member = default(TNames).FindIgnoringCase(name);
        }

        return member < 0 ? -2 : member;
    }
}
