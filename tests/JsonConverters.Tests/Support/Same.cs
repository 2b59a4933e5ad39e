using System.Collections;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HubSpot.JsonConverters.Tests.Support;

/// <summary>Compares objects member by member, including what the document does not know.</summary>
internal static class Same
{
    public static void Assert(object? expected, object? actual, string path = "")
    {
        if (Difference(expected, actual, path) is { } difference)
        {
            Xunit.Assert.Fail(difference);
        }
    }

    /// <summary>The first difference; null when there is none.</summary>
    public static string? Difference(object? expected, object? actual, string path = "") => (expected, actual) switch
    {
        (null, null) => null,
        (null, _) or (_, null) => Text(expected, actual, path),
        (JToken one, JToken other) => JToken.DeepEquals(one, other) ? null : Text(expected, actual, path),
        _ when expected.GetType() != actual.GetType() => Text(expected.GetType(), actual.GetType(), path),
        (DateTimeOffset one, DateTimeOffset other) => one.EqualsExact(other) ? null : Text(expected, actual, path),
        (string or ValueType or Uri, _) => expected.Equals(actual) ? null : Text(expected, actual, path),
        (IDictionary one, IDictionary other) => Entries(one, other, path),
        (IList one, IList other) => Items(one, other, path),
        _ => Members(expected, actual, path),
    };

    private static string? Entries(IDictionary one, IDictionary other, string path)
        => Items(one.Keys.Cast<object>().ToList(), other.Keys.Cast<object>().ToList(), path + " keys")
            ?? one.Keys.Cast<object>().Select(key => Difference(one[key], other[key], $"{path}['{key}']")).FirstOrDefault(d => d is not null);

    private static string? Items(IList one, IList other, string path)
        => one.Count != other.Count
            ? Text(one.Count, other.Count, path + ".Count")
            : Enumerable.Range(0, one.Count).Select(i => Difference(one[i], other[i], $"{path}[{i}]")).FirstOrDefault(d => d is not null);

    // Fields, not properties: a getter may create what it returns.
    private static string? Members(object one, object other, string path)
        => one.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            .Select(field => Difference(field.GetValue(one), field.GetValue(other), $"{path}.{field.Name}"))
            .FirstOrDefault(d => d is not null);

    private static string Text(object? expected, object? actual, string path) => $"At '{path}' expected {JsonConvert.ToString(expected?.ToString())} but got {JsonConvert.ToString(actual?.ToString())}.";
}
