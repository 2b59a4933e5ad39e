namespace HubSpot.OpenApiCompiler.Tests.Generate;

public class UseTests(UseTests.Library library) : IClassFixture<UseTests.Library>
{
    [Fact]
    public async Task Values_travel_where_the_document_puts_them()
    {
        var service = new Service(body: "{}");

        await library.RunAsync(
            """
            http.DefaultRequestHeaders.Add("Authorization", "Bearer token");
            await new BooksClient(http).GetAsync("a/b c", new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(1)), new BooksGetQuery
            {
                Expand = new[] { "x y", "z&" }, Ids = new[] { 9007199254740993L, 2L }, Kind = BooksKind.HardCover, Filter = new BooksFilter { Year = 2026 },
                IsNew = true, XTrace = "t-1", Session = "s 1",
            });
            return null;
            """, service);

        Assert.Equal(
            """
            GET https://api.hubapi.com/library/v3/books/a%2Fb%20c?expand=x%20y&expand=z%26&filter%5Byear%5D=2026&ids=9007199254740993,2&is-new=true&kind=hard-cover&since=2026-11-24T09%3A00%3A00Z
            Accept: application/json
            X-Trace: t-1
            Cookie: session=s%201
            Authorization: Bearer token

            """, service.Sent);
    }

    [Fact]
    public async Task What_is_not_given_is_not_sent()
    {
        var service = new Service(body: "{}");

        await library.RunAsync("""http.BaseAddress = new Uri("http://localhost:5000/prefix/"); await new BooksClient(http).GetAsync("1", DateTimeOffset.UnixEpoch); return null;""", service);

        Assert.StartsWith("GET http://localhost:5000/prefix/library/v3/books/1?since=1970-01-01T00%3A00%3A00Z\n", service.Sent);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_path_value_that_would_address_something_else_is_refused(string value)
    {
        var service = new Service();

        await Assert.ThrowsAsync<ArgumentException>(() => library.RunAsync($"""await new BooksClient(http).DeleteAsync("{value}"); return null;""", service));

        Assert.Equal("", service.Sent);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(202)]
    [InlineData(207)]
    public async Task Any_success_is_read_by_its_form(int status)
    {
        var result = await library.RunAsync("""return (await new BooksClient(http).CreateAsync(new Book { Title = "A" })).Title;""", new Service(status, """{ "title": "A" }"""));

        Assert.Equal("A", result);
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(200, "{}")]
    public async Task A_success_without_content_is_an_empty_answer(int status, string body)
    {
        var result = await library.RunAsync("""return (await new BooksClient(http).CreateAsync(new Book { Title = "A" })).Title is null;""", new Service(status, body));

        Assert.Equal("True", result);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public async Task A_success_that_lacks_the_promised_body_is_an_error(string body)
    {
        var result = await library.RunAsync(
            """try { await new BooksClient(http).CreateAsync(new Book { Title = "A" }); return null; } catch (HubSpotException e) { return e.MayHaveTakenEffect; }""", new Service(body: body));

        Assert.Equal("True", result);
    }

    [Fact]
    public async Task A_request_that_lacks_what_it_needs_is_not_sent()
    {
        var service = new Service(body: "{}");

        var result = await library.RunAsync(
            """try { await new BooksClient(http).CreateAsync(new Book()); return null; } catch (ArgumentException e) { return e.Message; }""", service);

        Assert.Contains("- 'title' is required, but is not set.", result);
        Assert.Equal("", service.Sent);
    }

    [Fact]
    public async Task A_file_that_a_form_requires_is_not_left_out()
    {
        var result = await library.RunAsync(
            """try { await new BooksClient(http).ImportAsync(new BooksImportForm()); return null; } catch (ArgumentException e) { return e.Message; }""", new Service());

        Assert.Contains("- 'file' is required, but is not set.", result);
    }

    [Fact]
    public async Task Every_page_is_enumerated_from_the_cursor_on()
    {
        var service = new Service { AnswersEach = sent => sent.Contains("after=2", StringComparison.Ordinal) ? """{ "results": ["c"] }""" : """{ "results": ["a", "b"], "paging": { "next": { "after": "2" } } }""" };

        var items = await library.RunAsync("""var all = ""; await foreach (var item in new BooksClient(http).EnumerateAuthorsAsync()) { all += item; } return all;""", service);
        var rest = await library.RunAsync("""var all = ""; await foreach (var page in new BooksClient(http).EnumerateAuthorsAsync().AsPages(after: "2")) { all += page.Results!.Count; } return all;""", service);

        Assert.Equal(("abc", "1"), (items, rest));
        Assert.StartsWith("GET https://api.hubapi.com/library/v3/books/authors?after=2&limit=50\n", service.Sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_that_comes_twice_is_an_error()
    {
        var service = new Service(body: """{ "results": [], "paging": { "next": { "after": "2" } } }""");

        var result = await library.RunAsync(
            """try { await foreach (var item in new BooksClient(http).EnumerateAuthorsAsync()) { } return null; } catch (HubSpotException e) { return e.Message; }""", service);

        Assert.Equal("The service named a cursor twice after 1 pages, so the pages would never end.", result);
    }

    [Fact]
    public async Task A_query_is_optional_and_can_be_made_in_place()
    {
        var service = new Service(body: "{}");

        await library.RunAsync("await new BooksClient(http).ListAuthorsAsync(new() { Limit = 10 }); return null;", service);

        Assert.StartsWith("GET https://api.hubapi.com/library/v3/books/authors?limit=10\n", service.Sent);
    }

    [Fact]
    public async Task A_safe_call_is_retried_and_the_answer_comes_with_its_status()
    {
        var answers = 0;
        var service = new Service { StatusOfEach = () => answers++ == 0 ? 503 : 200, AnswersEach = _ => "7" };

        var result = await library.RunAsync(
            """var raw = await new BooksClient(http, new HubSpotClientOptions { FirstRetryWait = TimeSpan.Zero }).GetCountWithResponseAsync(); return $"{raw.StatusCode} {raw.Body}";""", service);

        Assert.Equal(("200 7", 2), (result, answers));
    }

    [Fact]
    public async Task A_body_has_what_was_set_and_nothing_else()
    {
        var service = new Service(body: "{}");

        await library.RunAsync(
            """
            await new BooksClient(http).CreateAsync(new Book { Title = "A", Pages = 9007199254740993, Kind = new BookKind("scroll"), AdditionalProperties = { ["own"] = 1 } });
            return null;
            """, service);

        Assert.EndsWith("""Content-Type: application/json; charset=utf-8""" + "\n\n" + """{"kind":"scroll","pages":9007199254740993,"title":"A","own":1}""", service.Sent);
    }

    [Fact]
    public async Task What_is_unknown_survives_a_round_trip()
    {
        const string Body = """{"kind":"papyrus","pages":9007199254740993,"published":"2026-11-24T09:00:00.5Z","title":"A","weird":{"$ref":"#/a","date":"2026-01-01T00:00:00Z"}}""";
        var service = new Service(body: Body);

        await library.RunAsync("var books = new BooksClient(http); await books.CreateAsync(await books.GetAsync(\"1\", DateTimeOffset.UnixEpoch)); return null;", service);

        Assert.EndsWith("\n\n" + Body.Replace("00.5Z", "00.5+00:00", StringComparison.Ordinal), service.Sent);
    }

    [Theory]
    [InlineData("\"2026-11-24T10:00:00+01:00\"", "2026-11-24T09:00:00Z")]
    [InlineData("1795510800000", "2026-11-24T09:00:00Z")]
    [InlineData("\"1795510800000\"", "2026-11-24T09:00:00Z")]
    [InlineData("\"\"", "")]
    [InlineData("null", "")]
    public async Task Points_in_time_are_read_as_they_come(string value, string expected)
    {
        var result = await library.RunAsync(
            """return (await new BooksClient(http).CreateAsync(new Book { Title = "A" })).Published?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'") ?? "";""",
            new Service(body: $$"""{ "published": {{value}} }"""));

        Assert.Equal(expected, result);
    }

    [Fact]
    public async Task A_refusal_carries_what_a_program_would_act_on()
    {
        var service = new Service(429, """{ "status": "error", "category": "RATE_LIMITS", "subCategory": { "a": 1 }, "message": "Slow down, ada@example.com.", "correlationId": "c-81" }""") { AnswerHeaders = { ["Retry-After"] = "10" } };

        var result = await library.RunAsync(
            """
            try
            {
                await new BooksClient(http, new HubSpotClientOptions { Retries = 0 }).DeleteAsync("ada@example.com");
                return "no exception";
            }
            catch (HubSpotException e)
            {
                return $"{e.StatusCode} {e.Category} {e.SubCategory ?? "-"} {e.CorrelationId} {e.RetryAfter} {e.ServiceMessage}|{e.Message}|{e.ToString().Contains("ada@")}";
            }
            """, service);

        Assert.Equal(
            "429 RATE_LIMITS - c-81 00:00:10 Slow down, ada@example.com.|The service refused 'DELETE /library/v3/books/{bookId}' (status 429, category 'RATE_LIMITS', correlation id 'c-81'). It asks to wait 00:00:10.|False",
            result);
    }

    [Fact]
    public async Task Some_calls_can_have_options_of_their_own()
    {
        var service = new Service(503, "{}");

        var result = await library.RunAsync(
            "try { await new BooksClient(http).With(new CallOptions { Retries = 0 }).DeleteAsync(\"1\"); return null; } catch (HubSpotException e) { return $\"{e.StatusCode} {e.IsRetrySafe}\"; }", service);

        Assert.Equal("503 True", result);
    }

    [Theory]
    [InlineData(502, "<html>Bad gateway</html>")]
    [InlineData(500, "")]
    [InlineData(404, "[1]")]
    [InlineData(301, "{}")]
    public async Task A_refusal_may_look_like_anything(int status, string body)
    {
        var result = await library.RunAsync(
            "try { await new BooksClient(http, new HubSpotClientOptions { Retries = 0 }).DeleteAsync(\"1\"); return null; } catch (HubSpotException e) { return e.StatusCode; }", new Service(status, body, "text/html"));

        Assert.Equal(status.ToString(System.Globalization.CultureInfo.InvariantCulture), result);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("""{ "pages": "many" }""")]
    [InlineData("""{ "pages": 99999999999999999999 }""")]
    [InlineData("""{ "published": {} }""")]
    [InlineData("[]")]
    public async Task A_success_that_cannot_be_read_is_an_error_that_does_not_quote_it(string body)
    {
        var result = await library.RunAsync(
            "try { await new BooksClient(http).CreateAsync(new Book { Title = \"A\" }); return null; } catch (HubSpotException e) { return e.StatusCode + \" \" + e; }", new Service(body: body));

        Assert.StartsWith("200 Some.Api.HubSpotException: The service answered 'POST /library/v3/books' with status 200, but its body cannot be read at '", result);
        Assert.DoesNotContain("many", result);
    }

    [Fact]
    public async Task Lists_maps_and_single_values_come_as_themselves()
    {
        var list = await library.RunAsync("return string.Join(\",\", await new BooksClient(http).ListTitlesAsync());", new Service(body: """["a","b"]"""));
        var map = await library.RunAsync("return (await new BooksClient(http).GetCountsAsync())[\"a\"];", new Service(body: """{ "a": 9007199254740993 }"""));
        var number = await library.RunAsync("return await new BooksClient(http).GetCountAsync();", new Service(body: "7"));
        var empty = await library.RunAsync("return (await new BooksClient(http).ListTitlesAsync()).Count;", new Service(204));

        Assert.Equal(("a,b", "9007199254740993", "7", "0"), (list, map, number, empty));
    }

    [Fact]
    public async Task Texts_and_files_come_as_themselves()
    {
        var text = await library.RunAsync("return await new BooksClient(http).GetNoteAsync(\"1\");", new Service(body: "a <b>", mediaType: "text/plain"));
        var file = await library.RunAsync(
            "using var file = await new BooksClient(http).ExportAsync(); return $\"{file.FileName} {file.ContentType} {file.Length} {new StreamReader(file.Content).ReadToEnd()}\";",
            new Service(body: "a;b", mediaType: "text/csv") { AnswerHeaders = { ["Content-Disposition"] = "attachment; filename=\"../../evil.csv\"" } });

        Assert.Equal(("a <b>", "evil.csv text/csv; charset=utf-8 3 a;b"), (text, file));
    }

    [Fact]
    public async Task A_form_carries_files_beside_texts()
    {
        var service = new Service(body: "{}");

        await library.RunAsync(
            """
            await new BooksClient(http).ImportAsync(new BooksImportForm
            {
                File = new FilePart(new MemoryStream(Encoding.UTF8.GetBytes("a;b")), "a\"\r\nX: y.csv", "text/csv"), Mode = BooksImportFormMode.Dry, Tags = new[] { "x", "y" }, Options = new BooksImportFormOptions { Deep = true },
            });
            return null;
            """, service);

        var parts = service.Sent[service.Sent.IndexOf("\n\n", StringComparison.Ordinal)..].Split("--").Select(p => p.Trim()).Where(p => p.Contains("form-data", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, parts.Count);
        Assert.Contains(parts, p => p.Contains("name=\"file\"", StringComparison.Ordinal) && p.Contains("filename=\"a%22%0D%0AX: y.csv\"", StringComparison.Ordinal) && p.EndsWith("\r\n\r\na;b", StringComparison.Ordinal));
        Assert.Contains(parts, p => p.Contains("name=\"mode\"", StringComparison.Ordinal) && p.EndsWith("\r\n\r\ndry", StringComparison.Ordinal));
        Assert.Contains(parts, p => p.Contains("name=\"options\"", StringComparison.Ordinal) && p.EndsWith("{\"deep\":true}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_encoded_form_is_one_line()
    {
        var service = new Service();

        await library.RunAsync("await new BooksClient(http).LoginAsync(new BooksLoginForm { User = \"a&b\", Scope = new[] { \"x\", \"y z\" } }); return null;", service);

        Assert.EndsWith("Content-Type: application/x-www-form-urlencoded\n\nscope=x&scope=y%20z&user=a%26b", service.Sent);
    }

    [Fact]
    public async Task A_union_is_read_as_what_its_tag_says_and_keeps_the_rest()
    {
        var result = await library.RunAsync(
            """
            var book = await new BooksClient(http).CreateAsync(new Book { Title = "A" });
            var owner = book.Owner!;
            return $"{owner.AsPerson() is null} {owner.AsCompany()?.Vat ?? "-"} {owner.Json["own"]}";
            """, new Service(body: """{ "owner": { "type": "company", "vat": "DE1", "own": 1 } }"""));

        Assert.Equal("True DE1 1", result);
    }

    [Fact]
    public async Task A_union_takes_each_of_its_variants_and_sets_its_tag()
    {
        var service = new Service(body: "{}");

        await library.RunAsync("await new BooksClient(http).CreateAsync(new Book { Title = \"A\", Owner = new Person { Name = \"Ada\" } }); return null;", service);

        Assert.EndsWith("""{"owner":{"name":"Ada","type":"person"},"title":"A"}""", service.Sent);
    }

    [Fact]
    public async Task What_is_null_reads_like_what_is_missing()
    {
        var result = await library.RunAsync(
            "var book = await new BooksClient(http).CreateAsync(new Book { Title = \"A\" }); return book.Anything is null && book.Pages is null && book.Kind is null && book.Owner is null && book.Published is null;",
            new Service(body: """{ "anything": null, "pages": null, "kind": null, "owner": null, "published": null }"""));

        Assert.Equal("True", result);
    }

    [Fact]
    public async Task A_call_can_be_cancelled()
        => await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => library.RunAsync("await new BooksClient(http).DeleteAsync(\"1\", new CancellationToken(canceled: true)); return null;", new Service()));

    [Fact]
    public async Task A_client_can_stand_in_for_the_service()
    {
        var result = await library.RunAsync(
            "return await new Fake().GetCountAsync(); } private sealed class Fake : BooksClient { public override Task<long> GetCountAsync(CancellationToken token = default) => Task.FromResult(3L);", new Service());

        Assert.Equal("3", result);
    }

    [Fact]
    public async Task A_header_cannot_smuggle_another()
        => await Assert.ThrowsAsync<ArgumentException>(() => library.RunAsync(
            "await new BooksClient(http).GetAsync(\"1\", DateTimeOffset.UnixEpoch, new BooksGetQuery { XTrace = \"a\\r\\nEvil: b\" }); return null;", new Service()));

    public sealed class Library
    {
        private readonly GeneratedApi _api = new(
            """
            {
              "openapi": "3.0.1",
              "paths": {
                "/library/v3/books": { "post": {
                  "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Book" } } } },
                  "responses": { "201": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Book" } } } } } } },
                "/library/v3/books/{bookId}": {
                  "get": { "parameters": [
                    { "name": "bookId", "in": "path", "required": true, "schema": { "type": "string" } },
                    { "name": "since", "in": "query", "required": true, "schema": { "type": "string", "format": "date-time" } },
                    { "name": "expand", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } },
                    { "name": "ids", "in": "query", "explode": false, "schema": { "type": "array", "items": { "type": "integer", "format": "int32" } } },
                    { "name": "kind", "in": "query", "schema": { "type": "string", "enum": ["hard-cover", "PAPER_BACK"] } },
                    { "name": "filter", "in": "query", "style": "deepObject", "schema": { "type": "object", "properties": { "year": { "type": "integer" }, "title": { "type": "string" } } } },
                    { "name": "is-new", "in": "query", "schema": { "type": "boolean" } },
                    { "name": "X-Trace", "in": "header", "schema": { "type": "string" } },
                    { "name": "session", "in": "cookie", "schema": { "type": "string" } } ],
                    "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Book" } } } } } },
                  "delete": { "responses": { "204": { "description": "" } } } },
                "/library/v3/books/titles": { "get": { "responses": { "200": { "content": { "application/json": { "schema": { "type": "array", "items": { "type": "string" } } } } } } } },
                "/library/v3/books/counts": { "get": { "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "additionalProperties": { "type": "integer" } } } } } } } },
                "/library/v3/books/authors": { "get": { "parameters": [
                    { "name": "after", "in": "query", "schema": { "type": "string" } }, { "name": "limit", "in": "query", "schema": { "type": "integer", "maximum": 50 } } ],
                    "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/AuthorPage" } } } } } } },
                "/library/v3/books/count": { "get": { "responses": { "200": { "content": { "application/json": { "schema": { "type": "integer" } } } } } } },
                "/library/v3/books/{bookId}/note": { "get": { "responses": { "200": { "content": { "text/plain": { "schema": { "type": "string" } } } } } } },
                "/library/v3/books/export": { "get": { "responses": { "200": { "content": { "text/csv": { "schema": { "type": "string", "format": "binary" } } } } } } },
                "/library/v3/books/import": { "post": { "requestBody": { "content": { "multipart/form-data": { "schema": { "type": "object", "required": ["file"], "properties": {
                    "file": { "type": "string", "format": "binary" }, "mode": { "type": "string", "enum": ["dry", "full"] }, "tags": { "type": "array", "items": { "type": "string" } },
                    "options": { "type": "object", "properties": { "deep": { "type": "boolean" } } } } } } } }, "responses": { "204": { "description": "" } } } },
                "/library/v3/books/login": { "post": { "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": { "type": "object", "properties": {
                    "user": { "type": "string" }, "scope": { "type": "array", "items": { "type": "string" } } } } } } }, "responses": { "204": { "description": "" } } } }
              },
              "components": { "schemas": {
                "AuthorPage": { "type": "object", "properties": { "results": { "type": "array", "items": { "type": "string" } }, "paging": { "type": "object", "properties": { "next": { "type": "object", "properties": { "after": { "type": "string" } } } } } } },
                "Book": { "type": "object", "required": ["title"], "properties": {
                  "title": { "type": "string" }, "pages": { "type": "integer", "format": "int32" }, "published": { "type": "string", "format": "date-time" },
                  "kind": { "type": "string", "enum": ["hard-cover"] }, "anything": {},
                  "owner": { "oneOf": [ { "$ref": "#/components/schemas/Person" }, { "$ref": "#/components/schemas/Company" } ] } } },
                "Person": { "type": "object", "required": ["type"], "properties": { "type": { "type": "string", "enum": ["person"] }, "name": { "type": "string" } } },
                "Company": { "type": "object", "required": ["type"], "properties": { "type": { "type": "string", "enum": ["company"] }, "vat": { "type": "string" } } }
              } }
            }
            """);

        internal Task<string> RunAsync(string statements, Service service) => _api.RunAsync(statements, service);
    }
}
