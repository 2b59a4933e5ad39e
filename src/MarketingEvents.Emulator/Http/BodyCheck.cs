using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace HubSpot.MarketingEvents.Emulator.Http;

/// <summary>Refuses a body that is not JSON before anything binds it, with the place of the mistake.</summary>
internal static class BodyCheck
{
    /// <summary>Deeper JSON is refused; what binds the body afterwards reads this deep.</summary>
    public const int LargestDepth = 64;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static Refusal? Refuse(HttpRequest request, ReadOnlyMemory<byte> body, bool refusesOtherTypes)
    {
        if (body.IsEmpty || request.Method is not ("POST" or "PUT" or "PATCH"))
        {
            return null;
        }

        var isJson = IsJson(request.ContentType);
        if (!isJson && !refusesOtherTypes)
        {
            // What binds the body goes by its type.
            request.ContentType = "application/json";
            isJson = true;
        }

        return !isJson ? Refusal.UnsupportedMediaType(request.ContentType)
            : !Utf8.IsValid(body.Span) ? Refusal.Validation("Invalid input JSON: the body is not valid UTF-8.")
            : FindMistake(body.Span);
    }

    private static bool IsJson(string? contentType)
        => MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    private static Refusal? FindMistake(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(ByteOrderMark))
        {
            body = body[ByteOrderMark.Length..];
        }

        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = LargestDepth });
        try
        {
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException e)
        {
            return Refusal.Validation(FormattableString.Invariant($"Invalid input JSON on line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}: the body cannot be read."));
        }
    }
}
