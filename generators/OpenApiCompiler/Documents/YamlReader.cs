using System.Globalization;
using Newtonsoft.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HubSpot.OpenApiCompiler.Documents;

/// <summary>
/// Reads YAML 1.2 as JSON tokens with lines and columns. Names are texts however they are written ('200:'), aliases are read again where
/// they stand, and what JSON cannot say is refused.
/// </summary>
internal sealed class YamlReader : JsonReader, IJsonLineInfo
{
    // A few lines of nested aliases would otherwise become more text than any memory holds.
    private const int MostRepeatedEvents = 1_000_000;

    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, List<ParsingEvent>> _anchors = [];
    private readonly List<(AnchorName Name, List<ParsingEvent> Events, int Depth)> _recordings = [];
    private readonly Stack<IEnumerator<ParsingEvent>> _repeated = new();
    private readonly Stack<Expected> _expected = new();
    private int _repeatedEvents;
    private Mark _place = Mark.Empty;

    public YamlReader(TextReader text)
    {
        _scanner = new Scanner(text, skipComments: true);
        _parser = new Parser(_scanner);
        CloseInput = false;
    }

    public int LineNumber => (int)_place.Line;

    public int LinePosition => (int)_place.Column;

    public bool HasLineInfo() => true;

    /// <exception cref="JsonReaderException">The text is not YAML, or says what JSON cannot.</exception>
    public override bool Read()
    {
        try
        {
            while (Next() is { } current)
            {
                if (Take(current))
                {
                    return true;
                }
            }
        }
        catch (YamlException e)
        {
            // What spans lines went wrong at its end; of a tab, only the scanner knows the place.
            _place = e.Message.Contains("invalid tab", StringComparison.Ordinal) ? _scanner.CurrentPosition : e.End.Line > e.Start.Line ? e.End : e.Start;
            throw Wrong(e.Message, e);
        }

        SetToken(JsonToken.None);
        return false;
    }

    private ParsingEvent? Next()
    {
        while (_repeated.TryPeek(out var repeated))
        {
            if (repeated.MoveNext())
            {
                return repeated.Current;
            }

            _repeated.Pop();
        }

        if (!_parser.MoveNext())
        {
            return null;
        }

        var current = _parser.Current!; // It moved to one.
        _place = current.Start;
        Record(current);
        return current;
    }

    private bool Take(ParsingEvent current)
    {
        switch (current)
        {
            case MappingStart map:
                RefuseAsName("A map", map);
                SetToken(JsonToken.StartObject);
                _expected.Push(Expected.Name);
                return true;
            case SequenceStart list:
                RefuseAsName("A list", list);
                SetToken(JsonToken.StartArray);
                _expected.Push(Expected.Item);
                return true;
            case MappingEnd or SequenceEnd:
                _expected.Pop();
                SetToken(current is MappingEnd ? JsonToken.EndObject : JsonToken.EndArray);
                AfterValue();
                return true;
            case Scalar scalar when Expects(Expected.Name):
                SetName(scalar.Value);
                return true;
            case Scalar scalar:
                SetValue(scalar);
                AfterValue();
                return true;
            case AnchorAlias alias:
                Repeat(alias);
                return false;
            default:
                return false;
        }
    }

    private void SetName(string name)
    {
        if (name == "<<")
        {
            throw Wrong("Merge keys ('<<') do not exist in YAML 1.2. Write the members out.");
        }

        SetToken(JsonToken.PropertyName, name);
        Replace(Expected.Value);
    }

    // In a map, a name follows on a value.
    private void AfterValue()
    {
        if (Expects(Expected.Value))
        {
            Replace(Expected.Name);
        }
    }

    private bool Expects(Expected part) => _expected.TryPeek(out var next) && next == part;

    private void Replace(Expected part)
    {
        _expected.Pop();
        _expected.Push(part);
    }

    private void RefuseAsName(string what, NodeEvent node)
    {
        if (Expects(Expected.Name))
        {
            throw Wrong($"{what} cannot be a name in JSON.");
        }

        CheckTag(node.Tag);
    }

    private void SetValue(Scalar scalar)
    {
        CheckTag(scalar.Tag);
        var value = YamlScalar.ValueOf(scalar, out var fault);
        if (fault is not null)
        {
            throw Wrong(fault);
        }

        SetToken(YamlScalar.TokenOf(value), value);
    }

    private void CheckTag(TagName tag)
    {
        if (!tag.IsEmpty && !tag.IsNonSpecific && !tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal))
        {
            throw Wrong($"The tag '{tag.Value}' has no meaning in an OpenAPI document.");
        }
    }

    private void Record(ParsingEvent current)
    {
        foreach (var (_, events, _) in _recordings)
        {
            events.Add(current);
        }

        if (current is NodeEvent { Anchor.IsEmpty: false } node)
        {
            _recordings.Add((node.Anchor, [current], 0));
        }

        for (var i = _recordings.Count - 1; i >= 0; i--)
        {
            var (name, events, depth) = _recordings[i];
            depth += current.NestingIncrease;
            _recordings[i] = (name, events, depth);
            if (depth == 0)
            {
                _anchors[name] = events;
                _recordings.RemoveAt(i);
            }
        }
    }

    private void Repeat(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value, out var events))
        {
            throw Wrong($"The alias '*{alias.Value}' stands before or inside what it names.");
        }

        _repeatedEvents += events.Count;
        if (_repeatedEvents > MostRepeatedEvents)
        {
            throw Wrong(string.Create(CultureInfo.InvariantCulture, $"Aliases make the document too large: at most {MostRepeatedEvents} parts may be repeated."));
        }

        _repeated.Push(events.GetEnumerator());
    }

    private JsonReaderException Wrong(string message, Exception? cause = null) => new(message, Path, LineNumber, LinePosition, cause);

    private enum Expected
    {
        Name,
        Value,
        Item,
    }
}
