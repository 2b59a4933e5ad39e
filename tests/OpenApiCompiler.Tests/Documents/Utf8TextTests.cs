using System.Text;
using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Documents;

public sealed class Utf8TextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_byte_that_is_not_utf8_is_refused_with_its_place()
    {
        var file = Write([.. "{\n  \"ä\": \""u8, 0xE4, .. "\" }"u8]);

        var refusal = Assert.Throws<DocumentException>(() => OpenApiDocument.Read(file));

        Assert.Equal($"{file}(2,9): error OPENAPI001: The bytes 'E4' are not valid UTF-8. Save the file as UTF-8.", refusal.ToBuildError());
    }

    [Fact]
    public void A_text_that_ends_within_a_character_is_refused()
    {
        var file = Write([.. "{ \"a\": 1 } //"u8, 0xC3]);

        var refusal = Assert.Throws<DocumentException>(() => OpenApiDocument.Read(file));

        Assert.Equal((1, "The bytes 'C3' are not valid UTF-8. Save the file as UTF-8."), (refusal.Line, refusal.Message));
    }

    [Theory]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("utf-16BE", "UTF-16")]
    [InlineData("utf-32", "UTF-32")]
    [InlineData("utf-32BE", "UTF-32")]
    public void Another_encoding_is_named(string encoding, string name)
    {
        var other = Encoding.GetEncoding(encoding);
        var file = Write([.. other.GetPreamble(), .. other.GetBytes("{ \"a\": 1 }")]);

        var refusal = Assert.Throws<DocumentException>(() => OpenApiDocument.Read(file));

        Assert.Equal($"The file is {name}. Save it as UTF-8.", refusal.Message);
    }

    [Fact]
    public void A_byte_order_mark_of_utf8_is_accepted()
    {
        var file = Write([.. Encoding.UTF8.GetPreamble(), .. "{ \"ä\": 1 }"u8]);

        Assert.Equal("ä", OpenApiDocument.Read(file).Root.Properties().Single().Name);
    }

    public void Dispose() => _folder.Dispose();

    private string Write(byte[] bytes)
    {
        var file = Path.Combine(_folder.Path, "api.json");
        File.WriteAllBytes(file, bytes);
        return file;
    }
}
