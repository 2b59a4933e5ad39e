using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generate;
using HubSpot.OpenApiCompiler.Generate.Shapes;
using HubSpot.OpenApiCompiler.Names;
using HubSpot.OpenApiCompiler.Tests.Support;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Tests.Names;

public sealed class KeptNamesTests : IDisposable
{
    // Steps of the published history that add or move operations or schemas; the last one renames derived names.
    private static readonly (string Before, string After)[] Steps =
    [
        ("001", "002"), ("002", "005"), ("005", "007"), ("007", "008"), ("008", "010"), ("010", "011"), ("011", "039"), ("039", "054"), ("054", "063"),
        ("063", "065"), ("065", "067"), ("067", "071"), ("071", "074"), ("074", "077"), ("077", "078"),
    ];

    private readonly TemporaryFolder _folder = new();

    [PublishedFact]
    public void No_published_step_moves_a_name()
    {
        var moved = new List<string>();
        foreach (var (before, after) in Steps)
        {
            var old = Read(History(before), NamesFile.Empty);

            var @new = Read(History(after), Reread(old.Names));

            moved.AddRange(Moved(old, @new).Select(m => $"{before} -> {after}: {m}"));
        }

        Assert.Equal([], moved);
    }

    [PublishedFact]
    public void A_whole_history_with_one_file_moves_no_name()
    {
        var names = NamesFile.Empty;
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var step in Steps.Select(s => s.Before).Append(Steps[^1].After))
        {
            var api = Read(History(step), names);
            names = Reread(api.Names);
            foreach (var (key, name) in NamesOf(api))
            {
                Assert.True(all.TryAdd(key, name) || all[key] == name, $"{step}: '{key}' moved from '{all[key]}' to '{name}'.");
            }
        }
    }

    [PublishedFact]
    public void Operations_that_are_added_one_by_one_in_any_order_move_no_name()
    {
        var files = Directory.EnumerateFiles(Checkout.Published, "*.json", SearchOption.AllDirectories)
            .Where(f => !f.Contains("history", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(files);
        foreach (var (file, seed) in files.Select((file, index) => (file, index)))
        {
            var whole = OpenApiDocument.Read(file);
            var operations = whole.Operations().ToArray();
            new Random(seed).Shuffle(operations);
            var growing = whole.Copy();
            growing.Paths.RemoveAll();
            var names = NamesFile.Empty;
            var all = new Dictionary<string, string>(StringComparer.Ordinal);
            // Every operation of a small document, and as many steps of a large one.
            foreach (var batch in operations.Chunk(Math.Max(1, operations.Length / 12)))
            {
                foreach (var (path, verb, operation) in batch)
                {
                    ((JObject)(growing.Paths[path] ??= new JObject()))[verb] = operation.DeepClone();
                }

                var api = Read(growing, names);
                names = api.Names;
                foreach (var (key, name) in NamesOf(api))
                {
                    Assert.True(all.TryAdd(key, name) || all[key] == name, $"{Path.GetFileName(file)}: '{key}' moved from '{all[key]}' to '{name}'.");
                }
            }

            Assert.Equal(NamesOf(api: Read(whole, names)), NamesOf(Read(whole, Reread(names))));
        }
    }

    [Fact]
    public void The_file_says_the_same_after_a_second_run()
    {
        var api = Read(Checkout.ReadDocument(), NamesFile.Empty);
        var text = NamesText.Of(api.Names);

        var again = NamesText.Of(Read(Checkout.ReadDocument(), Reread(api.Names)).Names);

        Assert.Equal(text, again);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Names_of_what_is_gone_stay_and_are_not_given_again()
    {
        var first = Read(Some.Api("""{ "/a": { "get": { "responses": {} } }, "/a/{id}": { "get": { "responses": {} } } }"""), NamesFile.Empty);
        var gone = Read(Some.Api("""{ "/a/{id}": { "get": { "responses": {} } }, "/a/{id}/{key}": { "get": { "responses": {} } } }"""), first.Names);

        var back = Read(Some.Api("""{ "/a": { "get": { "responses": {} } }, "/a/{id}": { "get": { "responses": {} } }, "/a/{id}/{key}": { "get": { "responses": {} } } }"""), gone.Names);

        Assert.Empty(Moved(first, back));
        Assert.Empty(Moved(gone, back));
        Assert.Equal(3, back.Operations.Select(o => (o.Area, o.Name)).Distinct().Count());
    }

    [Fact]
    public void A_renamed_path_parameter_moves_nothing()
    {
        const string Body = """{ "get": { "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "properties": { "a": { "enum": ["x"] } } } } } } } } }""";
        var first = Read(Some.Api($$"""{ "/a/{id}": {{Body}} }"""), NamesFile.Empty);

        var renamed = Read(Some.Api($$"""{ "/a/{key}": {{Body}} }"""), first.Names);

        Assert.Equal(first.Models.Select(m => m.Name), renamed.Models.Select(m => m.Name));
        Assert.Equal(first.Operations.Select(o => o.Name), renamed.Operations.Select(o => o.Name));
    }

    [Fact]
    public void A_type_without_a_name_keeps_its_own_when_another_wants_it()
    {
        const string Inline = """{ "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "a": { "type": "string" } } } } } }, "responses": {} } }""";
        var first = Read(Some.Api($$"""{ "/a": {{Inline}} }"""), NamesFile.Empty);

        var grown = Read(Some.Api($$"""{ "/a": {{Inline}} }""", """{ "ACreateRequest": { "type": "object" }, "ACreateRequest2": { "type": "object" } }"""), first.Names);

        Assert.Equal(["ACreateRequest"], first.Models.Select(m => m.Name));
        Assert.Equal("ACreateRequest", ((ModelShape)grown.Operations.Single().Body!.Shape).Model.Name);
        Assert.Equal(3, grown.Models.Select(m => m.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_file_for_another_document_is_refused()
    {
        var names = Some.Names(_folder, """{ "get /b": { "client": "B", "method": "Get" } }""");

        var refusal = Assert.Throws<DocumentException>(() => Read(Some.Api("""{ "/a": { "get": { "responses": {} } } }"""), names));

        Assert.Equal((names.File, "None of the operations in this file is in 'api.json'. Use the names file of that document, or a new file."), (refusal.File, refusal.Message));
    }

    [Fact]
    public void Two_schemas_of_one_document_with_one_class_are_refused()
    {
        var names = Some.Names(_folder, schemas: """{ "Page": ["A", "B"] }""");

        var refusal = Assert.Throws<DocumentException>(() => Read(Some.Api(schemas: """{ "A": { "type": "object" }, "B": { "type": "object" } }"""), names));

        Assert.Equal("The schemas 'A' and 'B' are both called 'Page' in 'names.json'.", refusal.Message);
    }

    [Fact]
    public void Names_in_the_file_are_obeyed()
    {
        var names = Some.Names(_folder, """{ "get /a": { "client": "Things", "method": "Find", "enumerate": "FindAll" } }""", """{ "Thing": ["A"] }""");

        var api = Read(Some.Api("""{ "/a": { "get": { "responses": {} } } }""", """{ "A": { "type": "object" } }"""), names);

        Assert.Equal(("ThingsClient", "Find", "Thing"), (api.Operations.Single().Area, api.Operations.Single().Name, api.Models.Single().Name));
    }

    public void Dispose() => _folder.Dispose();

    private static Api Read(OpenApiDocument document, NamesFile names) => ApiReader.Read(document, names);

    private NamesFile Reread(NamesFile names) => NamesFile.Read(_folder.Write("names.json", NamesText.Of(names)));

    private static OpenApiDocument History(string number)
        => OpenApiDocument.Read(Directory.EnumerateFiles(Path.Combine(Checkout.Published, "history"), number + ".*.json").Single());

    private static IEnumerable<string> Moved(Api old, Api @new)
    {
        var after = NamesOf(@new);
        return NamesOf(old).Where(n => after.TryGetValue(n.Key, out var name) && name != n.Value).Select(n => $"'{n.Key}' moved from '{n.Value}' to '{after[n.Key]}'.");
    }

    // What a caller sees, by what it stands for.
    private static SortedDictionary<string, string> NamesOf(Api api)
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var operation in api.Names.Operations)
        {
            names.Add($"{operation.Verb} {OperationName.Shape(operation.Path)}", $"{operation.Client}.{operation.Method}");
        }

        foreach (var operation in api.Operations)
        {
            names.TryAdd($"route {operation.Verb} {OperationName.Shape(operation.Route)}", $"{operation.Area}.{operation.Name} {operation.Paging?.Name}");
        }

        foreach (var (key, name) in api.Names.Classes.Concat(api.Names.Types))
        {
            names.Add(key, name);
        }

        return names;
    }
}
