using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace HubSpot.VerifyStandIn;

/// <summary>The received text is not the snapshot; the message shows the lines that differ.</summary>
internal sealed class SnapshotException(SnapshotPath path, string verified, string received) : Exception(Describe(path, verified, received))
{
    private const int LinesAround = 3;

    private static string Describe(SnapshotPath path, string verified, string received)
    {
        var lines = InlineDiffBuilder.Diff(verified, received, ignoreWhiteSpace: false).Lines;
        var what = verified.Length == 0 ? "There is no snapshot yet" : "The received text differs from the snapshot";
        return string.Join('\n', new[]
        {
            $"{what}. To accept what was received, move it over the snapshot.",
            $"Received: {path.Received}",
            $"Verified: {path.Verified}",
            "",
        }.Concat(Shown(lines)));
    }

    private static IEnumerable<string> Shown(List<DiffPiece> lines)
    {
        var next = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsNearChange(lines, i))
            {
                continue;
            }

            if (i > next)
            {
                yield return $"  ... {i - next} equal lines";
            }

            next = i + 1;
            yield return $"{Mark(lines[i].Type)} {lines[i].Text}";
        }

        if (lines.Count > next)
        {
            yield return $"  ... {lines.Count - next} equal lines";
        }
    }

    private static bool IsNearChange(List<DiffPiece> lines, int index)
    {
        var last = Math.Min(index + LinesAround, lines.Count - 1);
        for (var i = Math.Max(index - LinesAround, 0); i <= last; i++)
        {
            if (lines[i].Type != ChangeType.Unchanged)
            {
                return true;
            }
        }

        return false;
    }

    private static char Mark(ChangeType type) => type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };
}
