using HubSpot.JsonConverters.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HubSpot.JsonConverters.Tests;

public class GeneratorTests
{
    private const string Model = "public partial class Event { [Newtonsoft.Json.JsonProperty(\"name\")] public string? Name { get; set; } }";

    [Fact]
    public void The_compiler_of_the_sdk_is_new_enough_to_load_the_generator()
    {
        var needed = typeof(ModelConverterGenerator).Assembly.GetReferencedAssemblies().Single(a => a.Name == "Microsoft.CodeAnalysis").Version!;

        // .NET SDK 10.0.100 brought compiler 5.0.
        Assert.True(needed <= new Version(5, 0, 0, 0), $"The generator needs compiler {needed}; older SDKs of .NET 10 would not load it (CS9057).");
    }

    [Theory]
    [InlineData("public partial class A : B { [JsonProperty(\"a\")] public int X { get; set; } } public class B { }", "derives from 'B'")]
    [InlineData("public partial class A<T> { [JsonProperty(\"a\")] public int X { get; set; } }", "generic")]
    [InlineData("public class Outer { public partial class A { [JsonProperty(\"a\")] public int X { get; set; } } }", "nested")]
    [InlineData("public abstract partial class A { [JsonProperty(\"a\")] public int X { get; set; } }", "without arguments")]
    [InlineData("public partial class A { public A(int x) { } [JsonProperty(\"a\")] public int X { get; set; } }", "without arguments")]
    [InlineData("[JsonObject(ItemRequired = Required.Always)] public partial class A { [JsonProperty(\"a\")] public int X { get; set; } }", "JsonObject")]
    [InlineData("public partial class A { [JsonProperty(\"a\", Order = 1)] public int X { get; set; } }", "'Order' of 'X'")]
    [InlineData("public partial class A { [JsonProperty(\"a\", ItemConverterType = typeof(StringEnumConverter))] public object? X { get; set; } }", "'ItemConverterType' of 'X'")]
    [InlineData("public partial class A { [JsonProperty(\"a\", DefaultValueHandling = DefaultValueHandling.Ignore)] public int X { get; set; } }", "'DefaultValueHandling' of 'X'")]
    [InlineData("public partial class A { [JsonProperty(\"a\")] public int X { get; } }", "'X' cannot be set")]
    [InlineData("public partial class A { [JsonProperty(\"a\")] public int X { get; init; } }", "'X' cannot be set")]
    [InlineData("public partial class A { [JsonProperty(\"a\")] public required int X { get; set; } }", "'X' cannot be set")]
    [InlineData("public partial class A { [JsonProperty(\"a\")] public int X { get; set; } public int Y => X; }", "'Y' cannot be set")]
    [InlineData("public partial class A { [JsonProperty(\"a\")] public int X { get; set; } public bool ShouldSerializeX() => true; }", "'ShouldSerializeX' decides")]
    [InlineData("public partial class A { [JsonProperty(\"a\")] public int X { get; set; } [JsonProperty(\"a\")] public int Y { get; set; } }", "several members are called 'a'")]
    [InlineData("public partial class A { [JsonProperty(\"a\")][JsonConverter(typeof(C), 1)] public int X { get; set; } } public class C(int x) : StringEnumConverter { }", "converter of 'X'")]
    [InlineData("public partial class A { [JsonProperty(\"a\")] public int X { get; set; } [JsonExtensionData] public IDictionary<string, string>? More { get; set; } }", "'More' is not")]
    [InlineData("public partial class A { [JsonProperty(\"a\")] public int X { get; set; } [System.Runtime.Serialization.OnDeserialized] void Done(System.Runtime.Serialization.StreamingContext c) { } }", "'Done' wants to be called")]
    [InlineData("public partial class A { [JsonProperty(\"a\")] public int X { get; set; } public int JsonMembers; }", "'JsonMembers' is taken")]
    public void A_shape_that_only_reflection_can_handle_is_said_and_left_to_it(string code, string reason)
    {
        var source = "using System.Collections.Generic; using Newtonsoft.Json; using Newtonsoft.Json.Converters;\n" + code;

        var finding = Assert.Single(Compiled.Findings(source));

        Assert.Equal(("HSJSON001", DiagnosticSeverity.Warning, "Source0.cs"), (finding.Id, finding.Severity, finding.Location.GetLineSpan().Path));
        Assert.Equal(1, finding.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains(reason, finding.GetMessage(null));
        Assert.DoesNotContain("partial class A", Generated(source));
    }

    [Theory]
    [InlineData("System.Collections.Generic.HashSet<int>?")]
    [InlineData("int[]?")]
    [InlineData("System.Collections.Generic.IDictionary<int, string>?")]
    [InlineData("System.Collections.Generic.IReadOnlyList<int>?")]
    [InlineData("System.Version?")]
    public void A_member_of_a_strange_type_is_said_and_goes_through_the_serializer(string type)
    {
        var source = $"public partial class A {{ [Newtonsoft.Json.JsonProperty(\"a\")] public {type} X {{ get; set; }} }}";

        var finding = Assert.Single(Compiled.Findings(source));

        Assert.Equal(("HSJSON002", "Source0.cs"), (finding.Id, finding.Location.GetLineSpan().Path));
        Assert.Contains("ReadOther", Generated(source));
    }

    [Fact]
    public void A_model_that_can_contain_itself_is_said_and_gets_a_converter()
    {
        const string Source = """
            public partial class Branch { [Newtonsoft.Json.JsonProperty("l")] public System.Collections.Generic.IList<Leaf>? Leaves { get; set; } }
            public partial class Leaf { [Newtonsoft.Json.JsonProperty("b")] public Branch? Branch { get; set; } }
            """;

        var findings = Compiled.Findings(Source);

        Assert.All(findings, finding => Assert.Equal(("HSJSON003", DiagnosticSeverity.Info), (finding.Id, finding.Severity)));
        Assert.Equal([0, 1], findings.Select(f => f.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Contains("partial class Leaf", Generated(Source));
    }

    [Fact]
    public void An_old_language_is_said_and_gets_no_code()
    {
        var finding = Assert.Single(Compiled.Findings(Model, LanguageVersion.CSharp12));

        Assert.Equal("HSJSON004", finding.Id);
    }

    [Theory]
    [InlineData("[Newtonsoft.Json.JsonConverter(typeof(Newtonsoft.Json.Converters.StringEnumConverter))] " + Model)]
    [InlineData("public partial class Plain { public int X { get; set; } [System.Obsolete] public int Y { get; set; } }")]
    [InlineData("public class NotPartial { [Newtonsoft.Json.JsonProperty(\"name\")] public string? Name { get; set; } }")]
    public void Other_classes_are_left_alone(string source)
    {
        Assert.Empty(Compiled.Findings(source));
        Assert.DoesNotContain("partial class Plain", Generated(source));
        Assert.DoesNotContain("JsonMembers", Generated(source));
    }

    [Fact]
    public void An_edit_elsewhere_generates_nothing_again()
    {
        var compilation = Compiled.Of(Model, "class Elsewhere { }");
        var driver = Compiled.Driver().RunGenerators(compilation);

        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], CSharpSyntaxTree.ParseText("class Elsewhere { int _edited; }", (CSharpParseOptions)compilation.SyntaxTrees[1].Options));
        var result = driver.RunGenerators(edited).GetRunResult().Results.Single();

        var reasons = result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason).ToList();
        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static string Generated(string source)
    {
        var trees = Compiled.Driver().RunGenerators(Compiled.Of(source)).GetRunResult().GeneratedTrees;
        return string.Join('\n', trees.Where(t => !Path.GetFileName(t.FilePath).StartsWith("Runtime.", StringComparison.Ordinal)).Select(t => t.ToString()));
    }
}
