using System.Globalization;
using HubSpot.OpenApiCompiler.Canonical;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;
using HubSpot.OpenApiCompiler.Update;

namespace HubSpot.OpenApiCompiler.Tests.Update;

/// <summary>A folder as it lies in a checkout, with a small document in it, and published documents to adopt.</summary>
internal sealed class OwnFolder : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public OwnFolder(string overlay = "", string? published = null)
    {
        Directory.CreateDirectory(Path.Combine(_root.Path, "openapi"));
        Folder = new OpenApiFolder(Path.Combine(_root.Path, "openapi"));
        var own = OpenApiDocument.Parse(new StringReader(published ?? Published()), "published.json");
        CanonicalForm.Order(own);
        File.WriteAllText(Folder.Document, PublishedOrder.Text(own.Root));
        File.WriteAllText(Folder.Overlay, $$"""{ "overlay": "1.0.0", "actions": [ {{overlay}} ] }""");
        File.WriteAllText(Folder.Names, """
            {
              "operations": { "get /events/{id}": { "client": "Events", "method": "Get" } },
              "schemas": { "Event": [ "Event", "EventV2" ] }
            }
            """);
        Adopt(published ?? Published()).Write(Folder);
        Describe();
    }

    public OpenApiFolder Folder { get; }

    public string Text => File.ReadAllText(Folder.Document);

    public LockFile Lock => LockText.Read(Folder.Lock);

    /// <summary>A published document of one operation that answers one schema.</summary>
    public static string Published(string path = "/marketing/v3/marketing-events/events/{id}", string schema = "Event", string members = """ "name": { "type": "string", "description": "HubSpot's own sentence." } """, string answer = "200", string more = "")
        => $$"""
            {
              "openapi": "3.0.1",
              "info": { "version": "v3", "title": "HubSpot's title" },
              "paths": {
                "{{path}}": {
                  "get": {
                    "operationId": "id-of-the-day",
                    "summary": "HubSpot's own sentence.",
                    "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "string", "example": 1 } } ],
                    "responses": { "{{answer}}": { "description": "HubSpot's own sentence.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/{{schema}}" } } } } }
                  }
                }{{more}}
              },
              "components": { "schemas": { "{{schema}}": { "type": "object", "properties": { {{members}} } } } }
            }
            """;

    public DocumentUpdate Adopt(string published, string day = "2026-11-24", string source = "a test")
        => DocumentUpdate.Prepare(_root.Write("published.json", published), source, Folder, new Calendar(day));

    public void Dispose() => _root.Dispose();

    // As a maintainer does after adopting: every marker becomes a sentence.
    private void Describe()
    {
        var number = 0;
        var parts = Text.Split(Sentences.ToWrite);
        File.WriteAllText(Folder.Document, parts[0] + string.Concat(parts.Skip(1).Select(part => $"Our sentence {++number}." + part)));
    }

    private sealed class Calendar(string day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(DateOnly.Parse(day, CultureInfo.InvariantCulture), new TimeOnly(23, 59), TimeSpan.Zero);
    }
}
