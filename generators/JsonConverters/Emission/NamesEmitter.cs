namespace HubSpot.JsonConverters.Emission;

/// <summary>Emits the lookup of a model's members by name.</summary>
internal static class NamesEmitter
{
    private const int Ignored = -2;

    /// <summary>Whether every JSON writer leaves the name unescaped, so that its UTF-8 bytes can be compared.</summary>
    public static bool IsPlain(string name) => name.All(c => c is >= ' ' and <= '~' and not ('"' or '\\' or '\'' or '<' or '>' or '&'));

    public static void Emit(Code code, ModelPlan plan)
    {
        var model = plan.Model;
        var members = model.Members.Select(m => m.WireName).ToList();
        var numbered = model.Names.Select(name => (Name: name, Number: members.IndexOf(name) is >= 0 and var number ? number : Ignored)).ToList();
        code.Open($"public readonly struct Names : {plan.Runtime}IMemberNames")
            .Open("public int Find(global::System.ReadOnlySpan<byte> name)")
            .Open("switch (name.Length)");
        foreach (var length in numbered.Where(m => m.Number >= 0 && IsPlain(m.Name)).GroupBy(m => m.Name.Length).OrderBy(g => g.Key))
        {
            code.Line($"case {length.Key}:");
            foreach (var (name, number) in length)
            {
                code.Open($"if (global::System.MemoryExtensions.SequenceEqual(name, {Code.Literal(name)}u8))").Line($"return {number};").Close();
            }

            code.Line("return -1;");
        }

        code.Line("default:").Line("return -1;").Close().Close().Line()
            .Open("public int Find(string name)")
            .Open("switch (name)");
        foreach (var (name, number) in numbered)
        {
            code.Line($"case {Code.Literal(name)}: return {number};");
        }

        code.Line("default: return -1;").Close().Close().Line()
            .Open("public int FindIgnoringCase(string name)");
        foreach (var (name, number) in numbered.GroupBy(m => m.Name, StringComparer.OrdinalIgnoreCase).Where(twins => twins.Count() == 1).Select(twins => twins.Single()))
        {
            code.Open($"if (string.Equals(name, {Code.Literal(name)}, global::System.StringComparison.OrdinalIgnoreCase))").Line($"return {number};").Close();
        }

        code.Line("return -1;").Close().Close();
    }
}
