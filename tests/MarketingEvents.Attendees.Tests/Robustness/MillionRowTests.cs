using System.Diagnostics;
using System.Text;
using Xunit.Abstractions;

namespace HubSpot.MarketingEvents.Attendees.Tests;

public class MillionRowTests(ITestOutputHelper output)
{
    private const int Rows = 1_000_000;
    // A process of its own needs about 50 MiB more; 150 are allowed together.
    private const long MostMemory = 100L * 1024 * 1024;

    [CampaignFact]
    public async Task A_million_rows_add_less_than_100_megabytes()
    {
        var before = Process.GetCurrentProcess().WorkingSet64;
        var clock = Stopwatch.StartNew();
        await using var file = await AttendeeFile.OpenAsync(new RowStream(), new AttendeeFileOptions { TimeZone = TimeZoneInfo.Utc });
        var (rows, lastLine) = (0, 0);
        await foreach (var row in file.ReadRowsAsync())
        {
            Assert.True(row.Place.Line > lastLine);
            lastLine = row.Place.Line;
            rows++;
        }

        // Every fourth row is a re-join of an earlier person.
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        output.WriteLine($"{Rows} rows, {rows} people, {clock.Elapsed}, from {before >> 20} to at most {peak >> 20} MiB");
        Assert.Equal((Rows * 3 / 4, Rows / 4), (rows, file.Summary.RejoinsMerged));
        Assert.True(peak - before < MostMemory, $"The peak was {peak >> 20} MiB.");
    }

    /// <summary>Makes the rows while they are read.</summary>
    private sealed class RowStream : ForwardStream
    {
        private byte[] _line = Encoding.UTF8.GetBytes("Name,Email,Join Time,Leave Time,Company\n");
        private int _position;
        private int _row;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_position == _line.Length)
            {
                if (_row == Rows)
                {
                    return 0;
                }

                var person = _row % 4 == 3 ? _row / 2 / 4 * 4 : _row;
                _line = Encoding.UTF8.GetBytes($"Person {person},person.{person}@mail.example.com,\"Oct {1 + (_row % 20)}, 2026 16:{_row % 60:00}:00\",\"Oct {1 + (_row % 20)}, 2026 17:{_row % 60:00}:30\",Acme and others of {person}\n");
                _position = 0;
                _row++;
            }

            var length = Math.Min(count, _line.Length - _position);
            _line.AsSpan(_position, length).CopyTo(buffer.AsSpan(offset));
            _position += length;
            return length;
        }
    }
}
