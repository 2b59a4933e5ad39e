using Microsoft.AspNetCore.Http;

namespace HubSpot.MarketingEvents.Emulator.Authentication;

/// <summary>The fields of an OAuth request.</summary>
internal sealed class OAuthForm
{
    private readonly Dictionary<string, string> _fields = [];

    /// <summary>A field; null when it is missing or empty.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    public static async Task<OAuthForm> ReadAsync(HttpContext context, bool includesQuery)
    {
        var form = new OAuthForm();
        if (includesQuery)
        {
            form.Add(context.Request.Query);
        }

        if (context.Request.HasFormContentType)
        {
            form.Add(await context.Request.ReadFormAsync(context.RequestAborted));
        }

        return form;
    }

    private void Add(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> fields)
    {
        foreach (var (name, value) in fields.Where(field => field.Value.ToString().Length > 0))
        {
            _fields[name] = value.ToString();
        }
    }
}
