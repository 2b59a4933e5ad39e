namespace HubSpot.JsonConverters;

/// <summary>Finds members as Newtonsoft does: by the exact name, or else by one that differs in case only.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class MemberLookup
{
    /// <summary>The number of the member; -2 when the model has none of that name.</summary>
    /// <param name="name">The name as it was read.</param>
    /// <param name="isExact">Whether case counts, as it does in JSON.</param>
    public static int Find<TNames>(string name, bool isExact)
        where TNames : struct, IMemberNames
    {
        var member = default(TNames).Find(name);
        if (member == -1 && !isExact)
        {
            member = default(TNames).FindIgnoringCase(name);
        }

        return member < 0 ? -2 : member;
    }
}
