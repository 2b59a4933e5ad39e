using System.Text;
using Newtonsoft.Json.Linq;

namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>Says a place the way a reviewer would: 'post /events, answer 200, member total'.</summary>
internal sealed class PlaceWords((string Name, JToken Token)[] steps)
{
    private readonly List<string> _parts = [];
    private int _at;

    public override string ToString()
    {
        if (_parts.Count == 0)
        {
            Start();
            Continue();
        }

        return string.Join(", ", _parts);
    }

    private void Start()
    {
        switch (Next())
        {
            case "paths" when _at < steps.Length:
                var path = Next();
                var isOperation = _at < steps.Length && steps[_at].Name is not ("parameters" or "servers");
                _parts.Add(isOperation ? $"{Next()} {path}" : path);
                break;

            case "components" when _at + 1 < steps.Length:
                var section = Next();
                _parts.Add($"{SectionWord(section)} {Next()}");
                if (section == "schemas")
                {
                    Members();
                }

                break;

            case "servers":
                _parts.Add("servers");
                _at = steps.Length;
                break;

            case var other:
                _parts.Add(other);
                break;
        }
    }

    private void Continue()
    {
        while (_at < steps.Length)
        {
            switch (Next())
            {
                case "parameters" when _at < steps.Length:
                    var parameter = steps[_at].Token;
                    Next();
                    _parts.Add($"parameter {parameter["name"]}");
                    break;

                case "requestBody":
                    _parts.Add("request body");
                    break;

                case "responses" when _at < steps.Length:
                    _parts.Add($"answer {Next()}");
                    break;

                case "headers" when _at < steps.Length:
                    _parts.Add($"header {Next()}");
                    break;

                case "content" when _at < steps.Length:
                    var media = Next();
                    if (media != "application/json")
                    {
                        _parts.Add($"media type {media}");
                    }

                    break;

                case "schema":
                    Members();
                    break;

                case var other:
                    _parts.Add(other);
                    break;
            }
        }
    }

    private void Members()
    {
        var path = new StringBuilder();
        while (_at < steps.Length)
        {
            var step = Next();
            switch (step)
            {
                case "properties" when _at < steps.Length:
                    path.Append(path.Length > 0 ? "." : "").Append(Next());
                    break;

                case "items":
                    path.Append("[]");
                    break;

                case "additionalProperties":
                    path.Append("[*]");
                    break;

                case "allOf" when _at < steps.Length:
                    Next();
                    break;

                case "oneOf" or "anyOf" when _at < steps.Length:
                    path.Append('(').Append(step).Append(' ').Append(Next()).Append(')');
                    break;

                default:
                    path.Append(path.Length > 0 ? "." : "").Append(step);
                    break;
            }
        }

        if (path.Length > 0)
        {
            _parts.Add($"member {path}");
        }
    }

    private string Next() => steps[_at++].Name;

    private static string SectionWord(string section)
        => section switch
        {
            "schemas" => "schema",
            "responses" => "shared answer",
            "parameters" => "shared parameter",
            "requestBodies" => "shared request body",
            "headers" => "shared header",
            "securitySchemes" => "security scheme",
            _ => section,
        };
}
