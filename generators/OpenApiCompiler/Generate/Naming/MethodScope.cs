namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>The methods of one client. Each takes two names: the templates add a second method that returns status and headers, too.</summary>
internal sealed class MethodScope
{
    /// <summary>The ending of the method that returns status and headers, too.</summary>
    public const string Raw = "WithResponse";

    private readonly NameScope _names = new(ReservedNames.None, "");

    public bool IsFree(string method) => _names.IsFree(method) && _names.IsFree(method + Raw);

    public void Reserve(string method)
    {
        _names.Reserve(method);
        _names.Reserve(method + Raw);
    }

    /// <summary>The wanted name, or the same with the lowest number that makes it free.</summary>
    public string Take(string wanted)
    {
        var name = wanted;
        for (var number = 2; !IsFree(name); number++)
        {
            name = Identifier.Numbered(wanted, number);
        }

        Reserve(name);
        return name;
    }
}
