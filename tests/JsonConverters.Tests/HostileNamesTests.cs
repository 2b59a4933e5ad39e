using HubSpot.JsonConverters.Tests.Support;
using Microsoft.CodeAnalysis;

namespace HubSpot.JsonConverters.Tests;

/// <summary>Emitted code compiles without warnings beside any names in the program and in the model.</summary>
public class HostileNamesTests
{
    private const string Model = "namespace Api { public partial class Event { [global::Newtonsoft.Json.JsonProperty(\"name\")] public string? Name { get; set; } [global::Newtonsoft.Json.JsonProperty(\"when\")] public global::System.DateTimeOffset? When { get; set; } } }\n";

    [Theory]
    [InlineData("global using System.Text.Json; global using System.Text.Json.Serialization; global using System.Xml; global using JsonReader = System.Text.StringBuilder; global using Type = System.Int32;")]
    [InlineData("public class Type { } public class Encoding { } public class Convert { } public class Formatting { } public class String { } public class Exception { }")]
    [InlineData("namespace HubSpot { public class Type { } public class Array { } public class Exception { } public class Math { } }")]
    [InlineData("namespace HubSpot.System { public class X { } } namespace HubSpot.Newtonsoft { public class X { } } namespace HubSpot.Microsoft { public class X { } }")]
    [InlineData("namespace Api.System { public class X { } } namespace Api.Newtonsoft { public class X { } } namespace Api.HubSpot.JsonConverters { public class X { } }")]
    [InlineData("namespace Api { public class String { } public class List { } public class Dictionary { } public class Object { } public class TSource { } public class TSink { } }")]
    public void Types_and_namespaces_of_the_program(string code) => Compiles(code + "\n" + Model);

    [Theory]
    [InlineData("public int model { get; set; } public int source { get; set; } public int sink { get; set; } public int value { get; set; } public int value0 { get; set; } public int existing { get; set; } public int unknown { get; set; }")]
    [InlineData("public int Names { get; set; } public int Read { get; set; } public int Write { get; set; } public int Find { get; set; } public int seen0 { get; set; } public int Converter0 { get; set; } public int name { get; set; }")]
    [InlineData("public int System { get; set; } public int Newtonsoft { get; set; } public int HubSpot { get; set; } public int IsExact { get; set; } public int ReadJson { get; set; } public int WriteJson { get; set; }")]
    [InlineData("public new string GetType() => \"\"; public new int Equals { get; set; } public new int ReferenceEquals { get; set; }")]
    [InlineData("public int @class { get; set; } public int @record { get; set; } public int @required { get; set; } public int @field { get; set; } public int @value { get; set; } public int @await { get; set; }")]
    [InlineData("[System.Obsolete(\"\", true)] public int Gone { get; set; } [System.Diagnostics.CodeAnalysis.Experimental(\"E1\")] public int Early { get; set; } [System.Diagnostics.CodeAnalysis.DisallowNull] public int? No { get; set; }")]
    public void Members_of_the_model(string members)
        => Compiles("public partial class Event { [Newtonsoft.Json.JsonProperty(\"self\")] public Event? Self { get; set; } " + members + " }");

    [Theory]
    [InlineData("@class")]
    [InlineData("@required")]
    [InlineData("@scoped")]
    [InlineData("@file")]
    [InlineData("@record")]
    [InlineData("@extension")]
    [InlineData("\u00c4rger")]
    [InlineData("TSource")]
    [InlineData("Names")]
    public void Names_of_the_model(string name)
        => Compiles($"public partial class {name} {{ [Newtonsoft.Json.JsonProperty(\"self\")] public {name}? Self {{ get; set; }} }}");

    [Fact]
    public void Checked_arithmetic()
    {
        var assembly = Compiled.Load(
            Compiled.Of(Model, Probe.Source) is var compilation ? compilation.WithOptions(compilation.Options.WithOverflowChecks(true)) : null!); // It always is.

        Assert.Equal("n", Newtonsoft.Json.Linq.JObject.Parse(Newtonsoft.Json.JsonConvert.SerializeObject(
            Newtonsoft.Json.JsonConvert.DeserializeObject("""{"name":"n","unknown":1}""", assembly.GetType("Api.Event")!)))["name"]);
    }

    [Fact]
    public void An_assembly_that_shows_its_own_converters()
    {
        const string Word = """
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Models")]
            namespace First
            {
                public partial class Model { [Newtonsoft.Json.JsonProperty("a")] public int A { get; set; } }
                [Newtonsoft.Json.JsonConverter(typeof(Converter))]
                public struct Word
                {
                    public string? Text;
                    internal sealed class Converter : HubSpot.JsonConverters.ScalarConverter<Word>
                    {
                        public override bool TryRead(HubSpot.JsonConverters.JsonScalar scalar, out Word? value) { value = new Word { Text = scalar.Text }; return true; }
                        public override HubSpot.JsonConverters.JsonScalar Write(Word value) => new(value.Text);
                    }
                }
            }
            """;
        Compiled.Driver().RunGeneratorsAndUpdateCompilation(Compiled.Of(Word).WithAssemblyName("First"), out var first, out _);

        Compiled.Load(Compiled.Of("public partial class Second { [Newtonsoft.Json.JsonProperty(\"m\")] public First.Model? M { get; set; } [Newtonsoft.Json.JsonProperty(\"w\")] public First.Word? W { get; set; } }", Probe.Source)
            .AddReferences(MetadataReference.CreateFromStream(Image(first))));
    }

    private static MemoryStream Image(Compilation compilation)
    {
        var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return new MemoryStream(image.ToArray());
    }

    private static void Compiles(string source) => Compiled.Load(isNullable: true, source);
}
