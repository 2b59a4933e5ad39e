namespace HubSpot.JsonConverters;

using global::System;
using global::System.Numerics;

/// <summary>Whole numbers in every form that JSON has for them: 42, 42.0 and 4.2e1 are the same.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class WholeNumber
{
    // Larger than the length of any text that is read, and small enough that ten times as much fits into an int.
    private const int LargestExponent = 100_000_000;

    /// <summary>Reads a JSON number digit by digit, so that neither its length nor its exponent costs memory or precision.</summary>
    /// <param name="number">The number; it must be valid JSON.</param>
    /// <param name="whole">What stands before the point once the exponent is applied.</param>
    /// <param name="isExact">Whether nothing but zeros follows the point.</param>
    /// <returns>False when the whole part does not fit into 64 bits.</returns>
    public static bool TryCut(ReadOnlySpan<byte> number, out long whole, out bool isExact)
    {
        var isNegative = number[0] == '-';
        var digits = isNegative ? number.Slice(1) : number;
        var exponent = 0;
        var mark = digits.IndexOfAny((byte)'e', (byte)'E');
        if (mark >= 0)
        {
            exponent = Exponent(digits.Slice(mark + 1));
            digits = digits.Slice(0, mark);
        }

        var point = digits.IndexOf((byte)'.');
        var count = point < 0 ? digits.Length : digits.Length - 1;
        var before = (point < 0 ? digits.Length : point) + (long)exponent;
        var value = 0UL;
        var position = 0;
        isExact = true;
        whole = 0;
        foreach (var digit in digits)
        {
            if (digit == '.')
            {
                continue;
            }

            if (position++ >= before)
            {
                isExact &= digit == '0';
            }
            else if (!TryAppend(ref value, digit - '0'))
            {
                return false;
            }
        }

        // The zeros that the exponent adds. The loop ends when the value leaves the range, after 19 steps at most.
        for (var zeros = value == 0 ? 0 : before - count; zeros > 0; zeros--)
        {
            if (!TryAppend(ref value, 0))
            {
                return false;
            }
        }

        if (value > (isNegative ? 1UL << 63 : long.MaxValue))
        {
            return false;
        }

        whole = unchecked(isNegative ? -(long)value : (long)value);
        return true;
    }

    /// <summary>The same for a number that a Newtonsoft reader has made.</summary>
    public static bool TryCut(object? number, out long whole, out bool isExact)
    {
        isExact = true;
        switch (number)
        {
            case long or int or short or sbyte or byte or ushort or uint:
                whole = global::System.Convert.ToInt64(number, null);
                return true;
            case ulong integer:
                whole = unchecked((long)integer);
                return integer <= long.MaxValue;
            case BigInteger integer:
                var fits = integer >= long.MinValue && integer <= long.MaxValue;
                whole = fits ? (long)integer : 0;
                return fits;
            case decimal value:
                var cut = decimal.Truncate(value);
                // A zero with 28 decimal places may be a smaller number whose digits did not fit.
                isExact = cut == value && (value != 0 || (decimal.GetBits(value)[3] & 0xFF0000) < 28 << 16);
                var isInRange = cut >= long.MinValue && cut <= long.MaxValue;
                whole = isInRange ? (long)cut : 0;
                return isInRange;
            case double or float:
                var fraction = global::System.Convert.ToDouble(number, null);
                // 2 to the power of 63 is a double, and the first beyond the range.
                var isSmall = fraction >= long.MinValue && fraction < 9223372036854775808d;
                whole = isSmall ? (long)fraction : 0;
                isExact = whole == fraction;
                return isSmall;
            default:
                whole = 0;
                return false;
        }
    }

    private static bool TryAppend(ref ulong value, int digit)
    {
        // The exact range depends on the sign, which the caller checks.
        if (value > long.MaxValue / 10)
        {
            return false;
        }

        value = (value * 10) + (ulong)digit;
        return true;
    }

    private static int Exponent(ReadOnlySpan<byte> text)
    {
        var exponent = 0;
        foreach (var c in text)
        {
            if (c is >= (byte)'0' and <= (byte)'9')
            {
                exponent = Math.Min((exponent * 10) + c - '0', LargestExponent);
            }
        }

        return text[0] == '-' ? -exponent : exponent;
    }
}
