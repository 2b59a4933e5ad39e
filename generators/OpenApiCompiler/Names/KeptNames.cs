using HubSpot.OpenApiCompiler.Documents;
using HubSpot.OpenApiCompiler.Generation;

namespace HubSpot.OpenApiCompiler.Names;

/// <summary>A names file that is read before and written after a generation.</summary>
internal sealed class KeptNames
{
    private readonly string _file;

    private KeptNames(string file, NamesFile names)
    {
        _file = file;
        Names = names;
    }

    /// <summary>The names in the file; none when it does not exist yet.</summary>
    public NamesFile Names { get; }

    /// <exception cref="DocumentException">The file cannot be used.</exception>
    /// <exception cref="GenerationException">The path is a folder.</exception>
    public static KeptNames Open(string file)
    {
        if (Directory.Exists(file))
        {
            throw new GenerationException($"'{file}' is a folder. Name a file for the names.");
        }

        var names = File.Exists(file) ? NamesFile.Read(file) : NamesFile.Empty;
        return names.Keys is null && names.Handwritten.Count == 0
            ? new KeptNames(file, names)
            : throw DocumentException.Whole(file, "'keys' and 'handwritten' name types of the SDK, which clients of other documents do not have.");
    }

    /// <summary>Writes the names. A file whose content stays the same is not touched.</summary>
    public void Write(NamesFile names)
    {
        var text = NamesText.Of(names);
        if (File.Exists(_file) && File.ReadAllText(_file) == text)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_file))!);
        // A reader never sees half a file.
        var fresh = $"{_file}.{Path.GetRandomFileName()}";
        File.WriteAllText(fresh, text);
        File.Move(fresh, _file, overwrite: true);
    }
}
