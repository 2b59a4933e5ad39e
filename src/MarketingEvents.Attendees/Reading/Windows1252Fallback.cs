using System.Text;

namespace HubSpot.MarketingEvents.Attendees;

/// <summary>Reads bytes that are not UTF-8 as Windows-1252, the encoding in which Excel saves CSV files in western countries.</summary>
internal sealed class Windows1252Fallback : DecoderFallback
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!; // The provider always has this code page.

    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Characters();

    private sealed class Characters : DecoderFallbackBuffer
    {
        private string _characters = "";
        private int _position;

        public override int Remaining => _characters.Length - _position;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (_characters, _position) = (Windows1252.GetString(bytesUnknown), 0);
            return _characters.Length > 0;
        }

        // A NUL says that there are no more characters.
        public override char GetNextChar() => _position < _characters.Length ? _characters[_position++] : '\0';

        public override bool MovePrevious()
        {
            if (_position == 0)
            {
                return false;
            }

            _position--;
            return true;
        }

        public override void Reset() => (_characters, _position) = ("", 0);
    }
}
