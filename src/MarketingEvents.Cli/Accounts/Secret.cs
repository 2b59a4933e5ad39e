using System.Text;

namespace HubSpot.MarketingEvents.Cli;

/// <summary>Reads a secret: from the keyboard without showing it, or the first line of standard input.</summary>
internal static class Secret
{
    // More than any token, and little enough for a file that was named by mistake.
    private const int Longest = 10_000;

    /// <returns>The secret without blanks around it; empty when none was given.</returns>
    public static async Task<string> ReadAsync(Surroundings surroundings, string prompt, CancellationToken cancellationToken)
    {
        if (surroundings.ReadHidden is { } read)
        {
            surroundings.Error.Write(prompt);
            // A key that is waited for cannot be cancelled; the thread ends with the process.
            var secret = await Task.Run(read, CancellationToken.None).WaitAsync(cancellationToken);
            surroundings.Error.WriteLine();
            return secret.Trim();
        }

        using var reader = new StreamReader(surroundings.Input(), Encoding.UTF8);
        var line = new StringBuilder();
        var character = new char[1];
        while (line.Length < Longest && await reader.ReadAsync(character, cancellationToken) > 0 && character[0] is not ('\r' or '\n'))
        {
            line.Append(character[0]);
        }

        return line.ToString().Trim();
    }

    /// <summary>Reads keys up to Enter without showing them.</summary>
    public static string FromKeyboard()
    {
        var secret = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                secret.Length = Math.Max(0, secret.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar) && secret.Length < Longest)
            {
                secret.Append(key.KeyChar);
            }
        }

        return secret.ToString();
    }
}
