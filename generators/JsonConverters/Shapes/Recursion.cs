namespace HubSpot.JsonConverters.Shapes;

/// <summary>Finds the models that can contain themselves: those on a cycle of references.</summary>
internal sealed class Recursion
{
    private readonly Dictionary<string, string[]> _inside;
    private readonly Dictionary<string, int> _order = [];
    private readonly Dictionary<string, int> _lowest = [];
    private readonly Stack<string> _open = new();
    private readonly HashSet<string> _isOpen = [];
    private readonly HashSet<string> _onRing = [];

    private Recursion(IEnumerable<ModelShape> models)
        => _inside = models.GroupBy(m => m.FullName).ToDictionary(g => g.Key, g => g.First().Members.Select(m => m.Value.Model).OfType<string>().Distinct().ToArray());

    public static IEnumerable<Finding> Find(IReadOnlyCollection<ReadModel> models)
    {
        var search = new Recursion(models.Select(m => m.Shape));
        foreach (var name in search._inside.Keys.Where(name => !search._order.ContainsKey(name)))
        {
            search.Visit(name);
        }

        return models.Where(m => m.Shape.IsSupported && search._onRing.Contains(m.Shape.FullName)).Select(m => new Finding(
            Findings.Recursive,
            m.Place,
            m.Shape.Name,
            $"through '{m.Shape.Members.First(member => member.Value.Model is { } inside && search._onRing.Contains(inside)).Name}'"));
    }

    // Tarjan's strongly connected components, without recursion: a document can have any number of models in a chain.
    private void Visit(string start)
    {
        var way = new Stack<(string Name, int Next)>();
        way.Push((Entered(start), 0));
        while (way.Count > 0)
        {
            var (name, next) = way.Pop();
            var inside = _inside[name];
            for (; next < inside.Length; next++)
            {
                if (!_inside.ContainsKey(inside[next]))
                {
                    continue;
                }

                if (!_order.ContainsKey(inside[next]))
                {
                    way.Push((name, next));
                    way.Push((Entered(inside[next]), 0));
                    break;
                }

                if (_isOpen.Contains(inside[next]))
                {
                    _lowest[name] = Math.Min(_lowest[name], _lowest[inside[next]]);
                }
            }

            if (next == inside.Length && _lowest[name] == _order[name])
            {
                Close(name);
            }
        }
    }

    private string Entered(string name)
    {
        _order[name] = _lowest[name] = _order.Count;
        _open.Push(name);
        _isOpen.Add(name);
        return name;
    }

    private void Close(string root)
    {
        var ring = new List<string>();
        string name;
        do
        {
            name = _open.Pop();
            _isOpen.Remove(name);
            ring.Add(name);
        }
        while (name != root);

        if (ring.Count > 1 || _inside[root].Contains(root))
        {
            _onRing.UnionWith(ring);
        }
    }
}
