using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.MarketingEvents;

/// <summary>Writes a form: single values as texts, lists item by item, objects as JSON, files as they are.</summary>
internal static class FormContent
{
    private const string AnyFile = "application/octet-stream";

    public static string UrlEncoded(IFormModel form)
        => string.Join(
            "&",
            from member in form.FormMembers()
            from text in Texts(JsonText.ToToken(member.Value))
            select Uri.EscapeDataString(member.Key) + "=" + Uri.EscapeDataString(text.Text));

    public static HttpContent Multipart(IFormModel form)
    {
        var content = new MultipartFormDataContent();
        foreach (var member in form.FormMembers())
        {
            if (member.Value is FilePart file)
            {
                Add(content, member.Key, file.ToContent(AnyFile), file.FileName);
            }
            else if (member.Value is IEnumerable<FilePart> files)
            {
                foreach (var one in files)
                {
                    Add(content, member.Key, one.ToContent(AnyFile), one.FileName);
                }
            }
            else
            {
                foreach (var (text, mediaType) in Texts(JsonText.ToToken(member.Value)))
                {
                    Add(content, member.Key, new StringContent(text, Encoding.UTF8, mediaType), fileName: null);
                }
            }
        }

        return content;
    }

    private static IEnumerable<(string Text, string MediaType)> Texts(JToken value)
        => value is JArray list ? list.SelectMany(Texts)
            : value is JObject ? new[] { (value.ToString(Formatting.None), "application/json") }
            : new[] { (ParameterTexts.Of(value), "text/plain") };

    private static void Add(MultipartFormDataContent content, string name, HttpContent part, string? fileName)
    {
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = Quoted(name), FileName = fileName is null ? null : Quoted(fileName) };
        content.Add(part);
    }

    // The escapes of browsers: a quote or a line break in a name must not end the header.
    private static string Quoted(string name) => "\"" + name.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A") + "\"";
}
