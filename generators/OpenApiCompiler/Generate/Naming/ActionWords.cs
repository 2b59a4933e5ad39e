namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>Words in a path that name an action, and therefore the method.</summary>
internal static class ActionWords
{
    private static readonly HashSet<string> Words =
    [
        .. """
           accept activate add aggregate allocate apply approve archive assign associate attach audit authorize block bulk calculate
           cancel capture change check claim clear clone close combine compare complete compute confirm connect convert copy count create
           deactivate decline delete deny deploy detach disable disassociate disconnect dismiss download duplicate edit enable end enqueue
           enroll evaluate execute expire export extend fetch filter finalize find finish flush follow generate get grant handle hide
           import increment index initialize insert install introspect invite invoke issue join keep label launch leave link list load
           lock login logout lookup mark match merge migrate modify move notify open parse patch pause perform ping populate post preview process
           promote provision publish pull purge push put query queue read rebuild recalculate recommend record redeem refresh refund
           register reindex reject release remove rename render reopen reorder replace reply report request rerun resend reset resolve
           restart restore resume retire retrieve retry revert revoke rollback rotate run save schedule search select send set share
           show sign simulate skip sort split start stop store submit subscribe suspend swap switch sync synchronize tag test track
           transfer transform translate trigger unarchive unassign unblock undelete undo unenroll uninstall unlink unlock unpublish
           unregister unschedule unshare unsubscribe update upgrade upload upsert validate verify view void withdraw write
           """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    // Often nouns; they name an action only in a POST.
    private static readonly HashSet<string> AlsoNouns
        = ["audit", "change", "count", "filter", "index", "import", "label", "link", "list", "match", "process", "query", "queue", "record", "report", "request",
           "schedule", "tag", "test", "track", "transfer", "trigger", "view", "preview", "share", "store", "end", "post", "set", "release", "issue", "lock", "bulk"];

    /// <summary>Whether a word of a path, such as 'archive', 'attach-to-lang-group' or 'gdpr-delete', names an action.</summary>
    public static bool Contains(string word, string verb)
    {
        var parts = word.ToLowerInvariant().Split('-', '_', '.');
        return IsAction(parts[0], verb, stands: parts.Length == 1) || (verb == "post" && parts.Length > 1 && Words.Contains(parts[^1]));
    }

    private static bool IsAction(string word, string verb, bool stands) => Words.Contains(word) && (verb == "post" || !stands || !AlsoNouns.Contains(word));
}
