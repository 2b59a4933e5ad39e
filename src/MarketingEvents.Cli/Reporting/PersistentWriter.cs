using System.Text;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>An output that may break while attendees are sent: what cannot be written any more is dropped, and nothing else stops.</summary>
internal sealed class PersistentWriter(TextWriter inner) : TextWriter
{
    /// <summary>Whether something could not be written.</summary>
    public bool HasFailed { get; private set; }

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Guarded(() => inner.Write(value));

    public override void Write(string? value) => Guarded(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Guarded(() => inner.Write(buffer, index, count));

    public override void Flush() => Guarded(inner.Flush);

    private void Guarded(Action write)
    {
        if (HasFailed)
        {
            return;
        }

        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            HasFailed = true;
        }
    }
}
