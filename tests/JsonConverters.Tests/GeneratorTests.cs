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
    [InlineData("public partial class A { internal A() { } [JsonProperty(\"a\")] public int X { get; set; } }", "made by everybody")]
    [InlineData("public partial class A { public A() { } [JsonConstructor] public A(int x) { } [JsonProperty(\"a\")] public int X { get; set; } }", "names a constructor")]
    [InlineData("public partial class A { [JsonIgnore] public required int Y { get; set; } [JsonProperty(\"a\")] public int X { get; set; } }", "'Y' cannot be set")]
    [InlineData("file partial class A { [JsonProperty(\"a\")] public int X { get; set; } }", "local to a file")]
    [InlineData("public partial class A : List<int> { [JsonProperty(\"a\")] public int X { get; set; } }", "derives from 'List'")]
    [InlineData("public partial class A : IEnumerable<int> { [JsonProperty(\"a\")] public int X { get; set; } public IEnumerator<int> GetEnumerator() => null!; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; }", "is a 'System.Collections.IEnumerable'")]
    [InlineData("public partial class A : IB { [JsonProperty(\"a\")] public int X { get; set; } } public interface IB { [JsonIgnore] int X { get; set; } }", "attributes of 'IB'")]
    [InlineData("[System.ComponentModel.TypeConverter(\"x\")] public partial class A { [JsonProperty(\"a\")] public int X { get; set; } }", "TypeConverterAttribute")]
    [InlineData("public partial class A { [JsonProperty(\"a\")] public dynamic? X { get; set; } }", "'X' is static, of a type")]
    [InlineData("public partial class A { [JsonProperty(\"a\")] public IList<dynamic>? X { get; set; } }", "'X' is static, of a type")]
    [InlineData("public partial class A { [JsonProperty(\"a\")] public int X { get; set; } public System.Span<int> Y { get => default; set { } } }", "'Y' is static, of a type")]
    [InlineData("public partial class A { [JsonProperty(\"a\")] public int X { get; set; } [JsonProperty(\"s\")] public static int S { get; set; } }", "'S' is static")]
    [InlineData("public partial class A { [JsonProperty(\"a\")] public int X { get; set; } [JsonRequired] internal int Y { get; set; } }", "'Y' cannot be set")]
    [InlineData("public partial class A { [JsonProperty(\"a\")][JsonConverter(typeof(C))] public int X { get; set; } } public class C : StringEnumConverter { public required int Z { get; set; } }", "converter of 'X'")]
    [InlineData("public partial class A { [JsonProperty(\"a\")][JsonConverter(typeof(C))] public int X { get; set; } } public class C { }", "converter of 'X'")]
    [InlineData("public partial class A { [JsonProperty(\"a\")] public int X { get; set; } [JsonExtensionData(WriteData = false)] public IDictionary<string, object>? More { get; set; } }", "'More' is not")]
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
    public void Rings_of_any_length_are_found()
    {
        var models = string.Concat(Enumerable.Range(0, 5000).Select(i => $"public partial class M{i} {{ [Newtonsoft.Json.JsonProperty(\"n\")] public M{(i + 1) % 5000}? N {{ get; set; }} }}\n"));

        Assert.Equal(5001, Compiled.Findings(models + "public partial class Last { [Newtonsoft.Json.JsonProperty(\"n\")] public M0? N { get; set; } } public partial class Self { [Newtonsoft.Json.JsonProperty(\"s\")] public System.Collections.Generic.IList<Self>? S { get; set; } }").Count);
    }

    [Fact]
    public void An_old_language_is_said_and_gets_no_code()
    {
        var compilation = Compiled.Of(LanguageVersion.CSharp12, isNullable: true, Model);

        var result = Compiled.Driver(LanguageVersion.CSharp12).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var findings).GetRunResult();

        var finding = Assert.Single(findings);
        Assert.Equal(("HSJSON004", "Source0.cs"), (finding.Id, finding.Location.GetLineSpan().Path));
        Assert.Empty(generated.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.Single(result.GeneratedTrees); // The attribute that hides what is embedded.
    }

    [Fact]
    public void A_missing_package_is_said_and_gets_no_code()
    {
        var compilation = Compiled.Of(Model);
        var framework = compilation.References.Where(r => !r.Display!.Contains("Newtonsoft", StringComparison.Ordinal));

        Compiled.Driver().RunGeneratorsAndUpdateCompilation(compilation.RemoveReferences(framework), out var generated, out var findings);

        var finding = Assert.Single(findings);
        Assert.Equal(("HSJSON005", "Source0.cs"), (finding.Id, finding.Location.GetLineSpan().Path));
        Assert.Contains("'System.Memory'", finding.GetMessage(null));
        Assert.DoesNotContain(generated.SyntaxTrees, IsOfGenerator);
    }

    [Fact]
    public void A_project_without_newtonsoft_gets_nothing()
    {
        var compilation = Compiled.Of("partial class A { [System.Obsolete] public int X { get; set; } }");
        var newtonsoft = compilation.References.Where(r => r.Display!.Contains("Newtonsoft", StringComparison.Ordinal));

        Compiled.Driver().RunGeneratorsAndUpdateCompilation(compilation.RemoveReferences(newtonsoft), out var generated, out var findings);

        Assert.Empty(findings);
        Assert.DoesNotContain(generated.SyntaxTrees, IsOfGenerator);
        Assert.Empty(generated.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [InlineData("Acme.Json", "Acme.Json")]
    [InlineData(" Acme.class.Json ", "Acme.@class.Json")]
    [InlineData("", "HubSpot.JsonConverters")]
    public void The_project_chooses_the_namespace_of_the_runtime(string chosen, string space)
    {
        Compiled.Driver(runtimeNamespace: chosen).RunGeneratorsAndUpdateCompilation(Compiled.Of(Model), out var generated, out var findings);

        Assert.Empty(findings);
        Assert.Empty(generated.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
        var code = string.Join('\n', generated.SyntaxTrees.Where(IsOfGenerator));
        Assert.Contains($"JsonConverter(typeof(global::{space}.ModelConverter<", code);
        Assert.Equal(space == "HubSpot.JsonConverters", code.Contains("HubSpot.JsonConverters", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Acme..Json")]
    [InlineData("7up")]
    [InlineData("A; class X { } namespace B")]
    public void What_is_not_a_namespace_is_said_and_gets_no_code(string chosen)
    {
        Compiled.Driver(runtimeNamespace: chosen).RunGeneratorsAndUpdateCompilation(Compiled.Of(Model), out var generated, out var findings);

        var finding = Assert.Single(findings);
        Assert.Equal(("HSJSON006", "Source0.cs"), (finding.Id, finding.Location.GetLineSpan().Path));
        Assert.Contains($"'{chosen}'", finding.GetMessage(null));
        Assert.DoesNotContain(generated.SyntaxTrees, IsOfGenerator);
    }

    private static bool IsOfGenerator(SyntaxTree tree) => Path.GetFileName(tree.FilePath) is var name && (name.StartsWith("Runtime.", StringComparison.Ordinal) || name.StartsWith("Models.", StringComparison.Ordinal));

    [Fact]
    public void A_line_that_moves_a_model_generates_no_code_again()
    {
        var compilation = Compiled.Of(Model);
        var driver = Compiled.Driver().RunGenerators(compilation);

        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText("// moved\n" + Model, (CSharpParseOptions)compilation.SyntaxTrees[0].Options, "Source0.cs"));
        var result = driver.RunGenerators(edited).GetRunResult().Results.Single();

        Assert.DoesNotContain(IncrementalStepRunReason.Modified, result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason));
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
