namespace HubSpot.OpenApiCompiler.Tests.Hostile;

/// <summary>Texts that were exploited in generators, or that could be.</summary>
internal static class Payloads
{
    /// <summary>A harmless name for each payload, for the document that the hostile one is compared with.</summary>
    public static string Harmless(int number) => FormattableString.Invariant($"harmless{(char)('a' + (number / 26 % 26))}{(char)('a' + (number % 26))}");

    public static IReadOnlyList<string> All { get; } =
    [
        // Ends of comments, texts and attributes.
        "*/", "/*", "//", "///", "</summary>", "</summary></member>", "<summary>", "<script>alert(1)</script>", "]]>", "<![CDATA[", "-->", "<!--", "<see cref=\"T\"/>", "<?xml?>",
        "\"", "\\\"", "\\", "\\\\", "'", "\"\"\"", "\"\"\"\"", "@\"", "$\"{x}\"", "\");", "\")] public int Evil; [System.Obsolete(\"", "a\" + System.Environment.Exit(1) + \"b",
        "&lt;", "&#x0A;", "&xxe;", "&", "<", ">", "a < b && c > d",
        // New lines of every kind, with code behind.
        "a\nb", "\n} public class Evil { static Evil() { System.Environment.Exit(1); } } namespace X {", "\r", "\r\n#error Evil", "\n#if true", "#if", "#endif", "#pragma warning disable",
        "#line 1 \"evil\"", "\n#define EVIL", "\u2028public class Evil", "\u2029}", "\u0085}", "\u000B}", "\f}", "\t", "\0", "a\0b", "\u001B[31m", "\u007F",
        // Signs that are not what they seem.
        "\u202Egnp.exe", "\u2066a\u2069", "\u200B", "\u200D", "\uFEFF", "\u061C", "\uD800", "\uDC00", "a\uD83Db", "\uD83D\uDE00", "e\u0301", "\uFFFE", "\uFFFF", "\uE000", "\u00AD", "\u037E",
        // Names of C#.
        "class", "namespace", "void", "await", "async", "dynamic", "var", "record", "file", "required", "field", "nameof", "global::System", "@class", "_", "__", "__arglist", "__makeref",
        "System", "System.String", "Newtonsoft", "Object", "object", "String", "string", "Task", "Type", "Exception", "Action", "List", "Nullable", "Attribute", "JToken", "HttpClient",
        "ToString", "Equals", "GetHashCode", "GetType", "Finalize", "MemberwiseClone", "ReferenceEquals", "op_Implicit", "get_Name", "Item", "Value", "Json", "Word", "Number", "Converter",
        "AdditionalProperties", "_additionalProperties", "ApiCall", "ApiConnection", "HubSpotException", "FilePart", "JsonText", "cancellationToken", "options", "body", "call", "Connection",
        "Anonymous", "Response", "Dictionary<string, Evil>", "List`1", "Evil[]", "Evil?", "Evil*", "typeof(Evil)", "Some.Api", "Clients",
        // Template languages.
        "{{ Namespace }}", "{% raw %}", "{% template Evil %}", "{%- comment -%}", "{{ 'x' | literal }}", "{% include '/etc/passwd' %}", "__EMPTY-TEMPLATE__", "${jndi:ldap://127.0.0.1/x}", "`whoami`", "$(whoami)",
        "%PATH%", "{0}", "{", "}", "{a", "a}", "{{", "}}",
        // Paths and addresses.
        "file:///etc/passwd", "http://127.0.0.1:9/evil", "../../../etc/passwd", "C:\\Windows\\evil", "//evil.example/x", "/etc/passwd", "~", "%0d%0aSet-Cookie: x", "%2e%2e", "a/b", "a~1b", "#/components", "?a=b", "a#b", ";", ":", "a:b", ",",
        // Numbers, nothing, and much.
        "", " ", "  ", ".", "-", "+", "-1", "1", "01", "1.5", "1e999", "0x10", "123abc", "99999999999999999999", "true", "false", "null", "NaN", "default",
        "na\u00EFve", "\u65E5\u672C\u8A9E", "\u0130\u0131", "stra\u00DFe", "\u03A9", "\u0430dmin", "\u0661\u0662",
        string.Concat(Enumerable.Repeat("Long", 400)), string.Concat(Enumerable.Repeat("\"", 300)), string.Concat(Enumerable.Repeat("<", 500)),
        string.Concat(Enumerable.Repeat("\u202E", 300)), string.Concat(Enumerable.Repeat("a_", 600)),
    ];
}
